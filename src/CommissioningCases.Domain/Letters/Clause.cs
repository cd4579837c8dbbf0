namespace CommissioningCases.Domain.Letters;

/// <summary>One clause of a letter, with its verbatim text.</summary>
/// <param name="Id">The clause's name in this service, such as <c>S1.2</c> or <c>PP.10a</c>.</param>
/// <param name="LetterId">The letter it stands in: <c>PP</c> (2009) or <c>CP</c> (2011).</param>
/// <param name="Scenario">The scenario whose process or oversight it describes, 1 to 6; 0 for a principle that holds in all.</param>
/// <param name="Text">The letter's words, unaltered.</param>
public sealed record Clause(string Id, string LetterId, int Scenario, string Text)
{
    /// <summary>Whether the clause names an oversight or assurance mechanism rather than a part of the process.</summary>
    public bool IsOversight => Id.Contains(".O", StringComparison.Ordinal) || Id.StartsWith("PP.10", StringComparison.Ordinal);

    public override string ToString() => Id;
}
