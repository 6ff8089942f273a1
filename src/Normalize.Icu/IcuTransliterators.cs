using Normalize.Transliteration;

namespace Normalize.Icu;

/// <summary>
/// Transforms of ICU and CLDR as a <see cref="Transliterator"/>, through the system's libicu (icu.net). ICU4N can take its
/// place behind <see cref="IcuEngine"/> when it can be had. Thread-safe; calls take turns, since a transform of ICU is not.
/// </summary>
public static class IcuTransliterators
{
    /// <summary>A transform ICU knows by its id: <c>Kazakh-Latin/BGN</c>, <c>Any-Latin; Latin-ASCII</c>.</summary>
    /// <exception cref="ArgumentException">ICU has no such transform.</exception>
    /// <exception cref="PlatformNotSupportedException">libicu is not installed.</exception>
    public static Transliterator Create(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Create(id, rules: null);
    }

    /// <summary>A transform from the text of its rules.</summary>
    /// <exception cref="ArgumentException">ICU cannot read the rules; the message is ICU's own.</exception>
    /// <exception cref="PlatformNotSupportedException">libicu is not installed.</exception>
    public static Transliterator CreateFromRules(string id, string rules)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(rules);
        return Create(id, rules);
    }

    /// <summary>The system has a libicu that works.</summary>
    public static bool IsAvailable
    {
        get
        {
            try
            {
                return global::Icu.Wrapper.IcuVersion.Length > 0;
            }
            catch (Exception e) when (IsMissingLibrary(e))
            {
                return false;
            }
        }
    }

    private static Transliterator Create(string id, string? rules)
    {
        try
        {
            var transform = global::Icu.Transliterator.CreateInstance(id, global::Icu.Transliterator.UTransDirection.Forward, rules);
            var info = new SchemeInfo(id, id, "Zyyy", "", "a transform of ICU", "ICU " + global::Icu.Wrapper.IcuVersion, "", "", false, false, [], []);
            return new Transliterator(new TransliterationScheme(info, [], static () => new SchemeDefinition()), new IcuEngine(transform));
        }
        catch (Exception e) when (IsMissingLibrary(e))
        {
            throw new PlatformNotSupportedException("ICU transforms need libicu on this machine (Debian: apt-get install libicu72); Normalize itself does not.", e);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or PlatformNotSupportedException))
        {
            throw new ArgumentException($"ICU cannot make the transform {id}: {e.Message}", nameof(id), e);
        }
    }

    private static bool IsMissingLibrary(Exception e) =>
        e is DllNotFoundException or FileLoadException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException;
}
