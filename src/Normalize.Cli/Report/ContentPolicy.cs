using System.Security.Cryptography;
using System.Text;

namespace Normalize.Cli.Report;

/// <summary>What a browser may do with the page: show it, run the one script and the one style sheet it came with, fetch nothing.</summary>
internal static class ContentPolicy
{
    public static string For(string css, string script) =>
        $"default-src 'none'; style-src {Hash(css)}; script-src {Hash(script)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
