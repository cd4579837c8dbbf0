namespace CommissioningCases.Application.Access;

/// <summary>From where requests come, as far as it is known.</summary>
/// <param name="Address">The browser's, by the word of trusted proxies where there are any.</param>
/// <param name="UserAgent">What the browser says of itself; anybody can say anything.</param>
public sealed record Client(string? Address, string? UserAgent)
{
    private const int LongestUserAgent = 200;

    /// <summary>The part that is kept: browsers say no more than this, and nothing that would not show.</summary>
    public string? UserAgent { get; } = Shorten(UserAgent);

    private static string? Shorten(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : new string([.. text.Where(letter => letter is >= ' ' and < '\x7f').Take(LongestUserAgent)]);
}
