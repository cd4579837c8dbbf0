namespace CommissioningCases.Application.Access;

/// <summary>What people need to know of roles.</summary>
public static class Roles
{
    /// <summary>Those in which people have accounts.</summary>
    public static IReadOnlyList<Role> All { get; } = [.. Enum.GetValues<Role>().Where(role => role != Role.Provider)];

    /// <summary>What people call it, such as "SHA reviewer".</summary>
    public static string Title(this Role role) => role switch
    {
        Role.Commissioner => "Commissioner",
        Role.BoardSecretary => "Board secretary",
        Role.ShaReviewer => "SHA reviewer",
        Role.UnionRepresentative => "Union representative",
        Role.Administrator => "Administrator",
        Role.Auditor => "Auditor",
        Role.DepartmentReader => "Department reader",
        Role.Provider => "Provider",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>What somebody in that role can do, in a sentence.</summary>
    public static string Purpose(this Role role) => role switch
    {
        Role.Commissioner => "Logs the cases of one Primary Care Trust, records what happens and takes the steps",
        Role.BoardSecretary => "Records the decisions of one Primary Care Trust’s board",
        Role.ShaReviewer => "Reads the cases of one Strategic Health Authority’s area and records its assurance",
        Role.UnionRepresentative => "Reads how providers and staff are engaged in the area agreed for the union",
        Role.Administrator => "Looks after users, providers and imports; sees no case",
        Role.Auditor => "Reads every case and verifies the trail",
        Role.DepartmentReader => "Reads the cases of every Strategic Health Authority for the Department of Health",
        Role.Provider => "Answers by a link what was recorded of the provider; has no account",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>Whether somebody in that role may act for several Primary Care Trusts, such as those of a cluster.</summary>
    public static bool MayActForSeveral(this Role role) => role is Role.Commissioner or Role.BoardSecretary;

    /// <summary>The kinds of organisation to which somebody in that role belongs; none for those who belong to none.</summary>
    public static IReadOnlyList<OrganisationKind> Organisations(this Role role) => role switch
    {
        Role.Commissioner or Role.BoardSecretary => [OrganisationKind.Pct],
        Role.ShaReviewer => [OrganisationKind.Sha],
        Role.UnionRepresentative => [OrganisationKind.Sha, OrganisationKind.Pct],
        _ => [],
    };
}
