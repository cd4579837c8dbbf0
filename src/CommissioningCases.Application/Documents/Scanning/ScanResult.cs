namespace CommissioningCases.Application.Documents;

/// <summary>What a virus scanner says of a file.</summary>
public abstract record ScanResult
{
    private const string End = "\0";
    private const string Beginning = "stream: ";
    private const string FoundEnding = " FOUND";

    private ScanResult()
    {
    }

    /// <summary>Reads clamd's answer. Whatever is not plainly one or the other tells nothing of the file, so that it is not taken for clean.</summary>
    internal static ScanResult Read(string answer) => answer switch
    {
        Beginning + "OK" + End => new Clean(),
        _ when answer[..^Math.Min(End.Length, answer.Length)].Any(char.IsControl) => new Unknown("it answered more than one thing"),
        _ when answer.StartsWith(Beginning, StringComparison.Ordinal) && answer.EndsWith(FoundEnding + End, StringComparison.Ordinal) =>
            new Found(answer[Beginning.Length..^(FoundEnding.Length + End.Length)]),
        _ => new Unknown($"it answered \"{answer}\""),
    };

    /// <summary>Nothing was found in it.</summary>
    public sealed record Clean : ScanResult;

    /// <param name="Name">What the scanner calls it.</param>
    public sealed record Found(string Name) : ScanResult;

    /// <summary>The scanner could not be asked, or could not look at the file.</summary>
    /// <param name="Why">For the operator.</param>
    public sealed record Unknown(string Why) : ScanResult;
}
