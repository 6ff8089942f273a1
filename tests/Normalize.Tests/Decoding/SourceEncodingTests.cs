using System.Diagnostics;
using NUnit.Framework;

namespace Normalize.Tests.Decoding;

public class SourceEncodingTests
{
    [TestCase("UTF-8", "utf-8")]
    [TestCase("utf_16", "utf-16le")]
    [TestCase("STRK1048-2002", "kz-1048")]
    [TestCase("CP1251", "windows-1251")]
    [TestCase("IBM866", "cp866")]
    [TestCase(" koi8-r ", "koi8-r")]
    [TestCase("x-mac-cyrillic", "mac-cyrillic")]
    public void TryGet_FindsNamesAndAliases(string name, string expected)
    {
        Assert.That(SourceEncoding.TryGet(name, out SourceEncoding? encoding));
        Assert.That(encoding!.Name, Is.EqualTo(expected));
    }

    [Test]
    public void TryGet_OfAnUnknownName_IsFalse() => Assert.That(SourceEncoding.TryGet("latin-9", out _), Is.False);

    /// <summary>The independent check of the tables; iconv has no euro sign in Mac Cyrillic.</summary>
    [TestCase("kz-1048", "RK1048", "")]
    [TestCase("windows-1251", "CP1251", "")]
    [TestCase("ptcp154", "PT154", "")]
    [TestCase("koi8-r", "KOI8-R", "")]
    [TestCase("cp866", "CP866", "")]
    [TestCase("mac-cyrillic", "MAC-CYRILLIC", "FF")]
    [TestCase("iso-8859-5", "ISO-8859-5", "")]
    public void Tables_AgreeWithIconv(string name, string iconvName, string known)
    {
        SourceEncoding.TryGet(name, out SourceEncoding? encoding);
        var ours = new List<byte>();
        for (int b = 1; b < 256; b++)
        {
            if (TextDecoder.Decode([(byte)b], encoding).IllFormed.Count == 0 && ((byte)b).ToString("X2") != known)
            {
                ours.Add((byte)b);
            }
        }

        string expected = TextDecoder.Decode(ours.ToArray(), encoding).Text;
        Assert.That(Iconv(ours.ToArray(), iconvName), Is.EqualTo(expected));
    }

    private static string Iconv(byte[] bytes, string from)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo("iconv", ["-f", from, "-t", "UTF-8"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("iconv is not installed here; the tables are checked where it is.");
            throw;
        }

        using (process)
        {
            process.StandardInput.BaseStream.Write(bytes);
            process.StandardInput.Close();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 && output.Length == 0)
            {
                Assert.Ignore($"This iconv does not know {from}: {errors.Trim()}");
            }

            return TextDecoder.Decode(output.ToArray(), SourceEncoding.Utf8).Text;
        }
    }
}
