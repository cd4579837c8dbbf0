namespace CommissioningCases.Application.Access;

/// <summary>Somebody who uses the service, as far as requests need to know them.</summary>
/// <param name="Organisation">
/// Code of the Primary Care Trust (commissioner, board secretary), of the Strategic Health Authority (SHA reviewer), or of either, as agreed for
/// the union (union representative); null for administrators and auditors.
/// </param>
public sealed record Person(Guid Id, string Name, string UserName, Role Role, string? Organisation)
{
    /// <summary>
    /// Abbreviation of the trade union for which a union representative acts; null for everybody else, and for a representative whose union no
    /// administrator has named yet, who can read but not answer for the staff side.
    /// </summary>
    public string? Union { get; init; }

    /// <summary>Codes of the Primary Care Trusts that were merged into <see cref="Organisation"/>, whose cases are now its people's to see and to work.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>The same person with what was merged into their trust by that day.</summary>
    public Person On(DateOnly day, KnownBodies bodies) =>
        Role is Role.Commissioner or Role.BoardSecretary or Role.UnionRepresentative && Organisation is { } own && bodies.MergedInto(own, day) is { Count: > 0 } merged ? this with { Merged = merged } : this;

    /// <summary>Whoever runs the service's verbs on its own machine.</summary>
    public static Person Operator { get; } =
        new(new Guid("00000000-0000-0000-0000-000000000001"), "Command line", "command-line", Role.Administrator, null);
}
