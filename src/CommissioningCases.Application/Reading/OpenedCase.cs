namespace CommissioningCases.Application.Reading;

/// <summary>A case as an attempt finds it.</summary>
/// <param name="NewId">The id that its history gets if this attempt is its first.</param>
/// <param name="Name">The name that the attempt gives; null when it is to log a case that has none yet.</param>
/// <param name="State">Null when there is no such history.</param>
/// <param name="First">The entry that the same attempt made before; null when it is the first of its kind.</param>
internal sealed record OpenedCase(Guid NewId, string? Name, CaseState? State, Entry? First, ReferenceData Reference)
{
    /// <summary>Whether the case shares the applications of a choice programme that lies here, and has been given them.</summary>
    public bool KnowsProgramme { get; init; }
}
