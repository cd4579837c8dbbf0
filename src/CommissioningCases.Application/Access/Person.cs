namespace CommissioningCases.Application.Access;

/// <summary>Somebody who uses the service, as far as requests need to know them.</summary>
/// <param name="Organisation">
/// Code of the Primary Care Trust (commissioner, board secretary), of the Strategic Health Authority (SHA reviewer), or of either, as agreed for
/// the union (union representative); null for administrators, auditors and the Department's readers.
/// </param>
public sealed record Person(Guid Id, string Name, string UserName, Role Role, string? Organisation)
{
    /// <summary>
    /// Abbreviation of the trade union for which a union representative acts; null for everybody else, and for a representative whose union no
    /// administrator has named yet, who can read but not answer for the staff side.
    /// </summary>
    public string? Union { get; init; }

    /// <summary>Codes of the Primary Care Trusts for which they act as for <see cref="Organisation"/>, as the staff of a cluster do; none for most.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <summary>Codes of the Primary Care Trusts that were merged into one of theirs, whose cases are now its people's to see and to work.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>
    /// Codes of the Strategic Health Authorities in whose areas they see cases besides <see cref="Organisation"/>'s: those that were merged into it, and for the Department's
    /// readers all.
    /// </summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The organisations for which they act, their own first; none for those who belong to none.</summary>
    public IReadOnlyList<string> Organisations => Organisation is { } own ? [own, .. Further] : [];

    /// <summary>
    /// In whose name they act on what is of these trusts: of the first of their organisations that is one of them, or else that follows one of them by merger. Their own where none does, as
    /// with an authority.
    /// </summary>
    public string? OrganisationFor(IReadOnlyList<string> pcts, KnownBodies bodies, DateOnly day) => Further.Count == 0
        ? Organisation
        : Organisations.FirstOrDefault(pcts.Contains) ?? Organisations.FirstOrDefault(bodies.WorkedBy(pcts, day).Contains) ?? Organisation;

    /// <summary>Lists of codes are the same where they hold the same ones in the same order.</summary>
    public bool Equals(Person? other) => other is not null
        && (Id, Name, UserName, Role, Organisation, Union) == (other.Id, other.Name, other.UserName, other.Role, other.Organisation, other.Union)
        && Further.SequenceEqual(other.Further) && Merged.SequenceEqual(other.Merged) && Areas.SequenceEqual(other.Areas);

    public override int GetHashCode() => HashCode.Combine(Id, Name, UserName, Role, Organisation, Union, Further.Count);

    /// <summary>Whoever runs the service's verbs on its own machine.</summary>
    public static Person Operator { get; } =
        new(new Guid("00000000-0000-0000-0000-000000000001"), "Command line", "command-line", Role.Administrator, null);
}
