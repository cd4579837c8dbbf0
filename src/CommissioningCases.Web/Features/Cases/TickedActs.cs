namespace CommissioningCases.Web.Features.Cases;

/// <summary>What can be done with cases that are ticked, for the partial <c>_Acts</c> in the form that names them.</summary>
/// <param name="AttemptId">The same for every repeat of the form.</param>
/// <param name="Colleagues">Those to whom cases can be given; none for people who give none.</param>
public sealed record TickedActs(Guid AttemptId, IReadOnlyList<Option> Colleagues)
{
    public const string Assign = "assign";
    public const string Watch = "watch";
    public const string Unwatch = "unwatch";
    public const string Ask = "ask";

    /// <summary>Whether it stands below a table, and not on a page of its own.</summary>
    public bool IsForTable { get; init; }

    /// <summary>Whether the SHA can be asked for an assurance on them.</summary>
    public bool MayAsk { get; init; }

    /// <summary>To whom the cases are to be given, as it was chosen.</summary>
    public string? Owner { get; init; }
}
