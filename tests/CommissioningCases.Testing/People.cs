namespace CommissioningCases.Testing;

/// <summary>A person of each role, around the Primary Care Trust 5PR and its Strategic Health Authority Q35.</summary>
public static class People
{
    public const string Pct = "5PR";
    public const string OtherPct = "5PQ";
    public const string OtherSha = "Q36";

    public static Person Commissioner { get; } = New(1, Role.Commissioner, Pct);

    public static Person Colleague { get; } = New(2, Role.Commissioner, Pct);

    /// <summary>A commissioner of another Primary Care Trust under the same authority.</summary>
    public static Person Stranger { get; } = New(3, Role.Commissioner, OtherPct);

    public static Person BoardSecretary { get; } = New(4, Role.BoardSecretary, Pct);

    public static Person ShaReviewer { get; } = New(5, Role.ShaReviewer, "Q35");

    public static Person StrangeShaReviewer { get; } = New(6, Role.ShaReviewer, OtherSha);

    public static Person UnionRepresentative { get; } = New(7, Role.UnionRepresentative, "Q35") with { Union = "UNISON" };

    public static Person Administrator { get; } = New(8, Role.Administrator, null);

    public static Person Auditor { get; } = New(9, Role.Auditor, null);

    /// <summary>A commissioner of both trusts, as the staff of a cluster are.</summary>
    public static Person OfSeveralTrusts { get; } = New(10, Role.Commissioner, OtherPct) with { Further = [Pct] };

    /// <summary>A reader of the Department, as a session makes one.</summary>
    public static Person Department { get; } = New(11, Role.DepartmentReader, null) with { Areas = [.. ReferenceData.BuiltIn.Shas.Select(sha => sha.Code)] };

    /// <summary>The account that the person would have signed in with.</summary>
    public static AppUser ToUser(this Person person) => new()
    {
        Id = person.Id,
        Name = person.Name,
        UserName = person.UserName,
        NormalizedUserName = person.UserName.ToUpperInvariant(),
        Role = person.Role,
        Organisation = person.Organisation,
        Further = [.. person.Further],
        Union = person.Union,
    };

    private static Person New(int number, Role role, string? organisation) =>
        new(new Guid(number, 0, 0, new byte[8]), $"Person {number}", $"person{number}@test.example", role, organisation);
}
