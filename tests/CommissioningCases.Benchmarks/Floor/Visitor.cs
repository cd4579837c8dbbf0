using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CommissioningCases.Benchmarks.Floor;

/// <summary>An answer as a browser gets it.</summary>
internal sealed record Answer(int Status, string Body, int Length);

/// <summary>
/// One browser on one connection: it signs in by the form, brings its cookies and takes those it is given, and takes pages compressed that it only loads. It does next to nothing besides: the processor is for the servers.
/// </summary>
internal sealed partial class Visitor : IDisposable
{
    public const string TokenField = "__RequestVerificationToken";

    private static readonly byte[] HeadersEnd = "\r\n\r\n"u8.ToArray();

    private readonly Uri _site;
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly Dictionary<string, string> _cookies;
    private byte[] _buffer = new byte[1 << 20];

    /// <param name="signedIn">Whose sign-in it shares, as connections of one browser do; null for nobody's.</param>
    public Visitor(Uri site, Visitor? signedIn = null)
    {
        (_site, _cookies) = (site, new(signedIn?._cookies ?? []));
        _client.Connect(site.Host, site.Port);
    }

    public async Task SignInAsync(string user, string password)
    {
        var form = await GetAsync("/sign-in");
        var answer = await PostAsync("/sign-in", [new("Email", user), new("Password", password), new(TokenField, TokenOf(form.Body))]);
        if (answer.Status != 302)
        {
            throw new InvalidOperationException($"{user} cannot sign in: {answer.Status}");
        }
    }

    public static string TokenOf(string page) => TokenPattern().Match(page).Groups[1].Value;

    /// <param name="reads">Whether the page is wanted as text, and not only loaded.</param>
    public Task<Answer> GetAsync(string path, bool reads = true) => SendAsync($"GET {path} HTTP/1.1\r\n", "", reads);

    /// <inheritdoc cref="GetAsync"/>
    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, bool reads = true)
    {
        using var content = new FormUrlEncodedContent(fields);
        var body = await content.ReadAsStringAsync();
        return await SendAsync($"POST {path} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n", body, reads);
    }

    public void Dispose() => _client.Dispose();

    private async Task<Answer> SendAsync(string head, string content, bool reads)
    {
        var cookies = _cookies.Count == 0 ? "" : $"Cookie: {string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))}\r\n";
        var compressed = !reads ? "Accept-Encoding: gzip, deflate, br\r\n" : "";
        await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{head}Host: {_site.Authority}\r\n{cookies}{compressed}\r\n{content}"));
        var length = 0;
        int ends;
        do
        {
            length += await ReadAsync(length);
        }
        while ((ends = _buffer.AsSpan(0, length).IndexOf(HeadersEnd)) < 0);

        var headers = Encoding.ASCII.GetString(_buffer, 0, ends);
        var begins = ends + HeadersEnd.Length;
        var chunked = headers.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
        var expected = chunked ? 0 : int.Parse(LengthPattern().Match(headers) is { Success: true } match ? match.Groups[1].Value : "0", CultureInfo.InvariantCulture);
        while (chunked ? !_buffer.AsSpan(begins, length - begins).EndsWith("0\r\n\r\n"u8) : length - begins < expected)
        {
            length += await ReadAsync(length);
        }

        foreach (Match cookie in CookiePattern().Matches(headers))
        {
            _cookies[cookie.Groups[1].Value] = cookie.Groups[2].Value;
        }

        var status = int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        var body = _buffer.AsSpan(begins, length - begins);
        return new Answer(status, !reads ? "" : chunked ? Join(body) : Encoding.UTF8.GetString(body), body.Length);
    }

    /// <summary>A body that came in chunks, each behind its length.</summary>
    private static string Join(ReadOnlySpan<byte> body)
    {
        var whole = new List<byte>(body.Length);
        while (body.IndexOf("\r\n"u8) is var ends && int.Parse(Encoding.ASCII.GetString(body[..ends]), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            whole.AddRange(body.Slice(ends + 2, length));
            body = body[(ends + length + 4)..];
        }

        return Encoding.UTF8.GetString([.. whole]);
    }

    private async Task<int> ReadAsync(int length)
    {
        if (length == _buffer.Length)
        {
            Array.Resize(ref _buffer, length * 2);
        }

        var read = await _client.GetStream().ReadAsync(_buffer.AsMemory(length));
        return read > 0 ? read : throw new IOException("The server has closed the connection.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("Content-Length: ([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex LengthPattern();

    [GeneratedRegex("Set-Cookie: ([^=\r\n]+)=([^;\r\n]*)", RegexOptions.IgnoreCase)]
    private static partial Regex CookiePattern();
}
