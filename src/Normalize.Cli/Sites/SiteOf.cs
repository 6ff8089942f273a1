using Normalize.Cli.Json;

namespace Normalize.Cli.Sites;

/// <summary>Which site a jsonl record is from: its field <c>site</c>, else the host of its field <c>url</c>.</summary>
internal static class SiteOf
{
    /// <summary>The site, or null when the record does not say.</summary>
    public static string? Record(ReadOnlySpan<byte> line, in JsonRecord record)
    {
        string site = Text(line[record.Site]);
        return site.Length > 0 ? site : Host(Text(line[record.Url]));
    }

    /// <summary>The host in small letters, without user, port and a leading "www."; null when there is none.</summary>
    public static string? Host(ReadOnlySpan<char> url)
    {
        int scheme = url.IndexOf("://");
        ReadOnlySpan<char> rest = scheme >= 0 ? url[(scheme + 3)..] : url;
        int end = rest.IndexOfAny("/?#\\");
        rest = end >= 0 ? rest[..end] : rest;
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        int port = rest.LastIndexOf(':');
        rest = port >= 0 ? rest[..port] : rest;
        string host = rest.Trim().ToString().ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Length > 0 ? host : null;
    }

    private static string Text(ReadOnlySpan<byte> token) => token.IsEmpty ? "" : JsonString.Read(token[1..^1]).Text;
}
