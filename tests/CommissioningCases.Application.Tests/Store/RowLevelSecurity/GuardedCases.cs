using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>The demonstration's cases of two trusts under one authority, with rows in every view, and a case of each of two trusts under another.</summary>
public sealed class GuardedCases : IAsyncLifetime
{
    /// <summary>For each case and programme a document that its first entry names, one that unions may open, too, and one that waits.</summary>
    private const string Documents = """
        insert into documents (id, case_id, name, media_type, size, sha256, added_at, user_id, is_for_unions)
        select gen_random_uuid(), h.id, given.name, 'text/plain', 4, sha256('text'), now(), gen_random_uuid(), given.is_for_unions
        from case_histories h, (values ('attached.txt', false), ('public.txt', true), ('waiting.txt', true)) as given (name, is_for_unions);
        insert into document_parts select id, 0, 'text' from documents;
        update documents set attached_as = 1 where name in ('attached.txt', 'public.txt');
        """;

    private readonly PostgresFixture _postgres = new();

    /// <summary>Leads to the database as whoever owns its tables.</summary>
    public string Owner => _postgres.ConnectionString;

    /// <summary>A person for each way of seeing cases.</summary>
    public static IReadOnlyDictionary<string, Person?> People { get; } = new Dictionary<string, Person?>
    {
        ["commissioner"] = New(1, Role.Commissioner, DemonstrationBodies.FirstPct),
        ["second commissioner"] = New(2, Role.Commissioner, DemonstrationBodies.SecondPct),
        ["board secretary"] = New(3, Role.BoardSecretary, DemonstrationBodies.FirstPct),
        ["SHA reviewer"] = New(4, Role.ShaReviewer, DemonstrationBodies.Sha.Code),
        ["other SHA reviewer"] = New(5, Role.ShaReviewer, "Q35"),
        ["union of a trust"] = New(6, Role.UnionRepresentative, Testing.People.Pct),
        ["union of an authority"] = New(7, Role.UnionRepresentative, DemonstrationBodies.Sha.Code),
        ["commissioner of a successor"] = New(10, Role.Commissioner, Testing.People.OtherPct) with { Merged = [DemonstrationBodies.FirstPct, DemonstrationBodies.SecondPct] },
        ["board secretary of a successor"] = New(11, Role.BoardSecretary, Testing.People.OtherPct) with { Merged = [DemonstrationBodies.FirstPct] },
        ["union of a successor"] = New(12, Role.UnionRepresentative, Testing.People.OtherPct) with { Merged = [DemonstrationBodies.SecondPct] },
        ["commissioner of a cluster"] = New(13, Role.Commissioner, DemonstrationBodies.FirstPct) with { Further = [DemonstrationBodies.SecondPct] },
        ["SHA reviewer of a successor"] = New(14, Role.ShaReviewer, "Q35") with { Areas = [DemonstrationBodies.Sha.Code] },
        ["reader of the Department"] = New(15, Role.DepartmentReader, null) with { Areas = [DemonstrationBodies.Sha.Code, .. ReferenceData.BuiltIn.Shas.Select(sha => sha.Code)] },
        ["administrator"] = New(8, Role.Administrator, null),
        ["auditor"] = New(9, Role.Auditor, null),
        ["nobody"] = null,
    };

    /// <summary>One without any case.</summary>
    public Task<string> NewDatabaseAsync() => _postgres.NewDatabaseAsync();

    public async Task InitializeAsync()
    {
        await _postgres.InitializeSeededAsync(new DateOnly(2013, 3, 1));
        await using var application = new TestApplication(Owner);
        await application.AcceptAsync(Testing.People.Commissioner, Attempts.LogCase());
        await application.AcceptAsync(Testing.People.Stranger, Attempts.LogCase(Testing.People.OtherPct));
        await application.SendAsync(Testing.People.Auditor, new MakeSeal());
        await Sql.ExecuteAsync(Owner, Documents);
    }

    public Task DisposeAsync() => _postgres.DisposeAsync();

    private static Person New(int number, Role role, string? organisation) =>
        new(new Guid(number, 0, 0, new byte[8]), $"Person {number}", $"person{number}@test.example", role, organisation);
}
