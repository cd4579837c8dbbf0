namespace CommissioningCases.Application.Reading;

internal static class ClusterCode
{
    /// <summary>The code, unless no text of the database can hold it, not even one that is looked for.</summary>
    /// <exception cref="NotFoundException">It holds a NUL.</exception>
    public static string Check(string code) =>
        code.Contains('\0', StringComparison.Ordinal) ? throw new NotFoundException("There is no such programme.") : code;
}
