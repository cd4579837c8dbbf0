using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>Documents are in sight where the case, contract or programme is to which they belong; of unions only those that an entry names and that are for unions, too.</summary>
public sealed class ScopeOfDocumentsTests(GuardedCases cases) : IClassFixture<GuardedCases>
{
    private const string Documents = "select d.id::text as \"Value\" from documents d";
    private const string Parts = "select p.document_id::text as \"Value\" from document_parts p";

    public static TheoryData<string> Everybody => [.. GuardedCases.People.Keys];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Documents_AskedForAllOfThem_AreThoseOfWhatIsInSight(string name)
    {
        var histories = await AskAsync(name, """
            select case_id::text as "Value" from case_summaries union all select case_id::text from choice_programmes union all select case_id::text from contracts
            """);
        var isUnion = GuardedCases.People[name] is { Role: Role.UnionRepresentative };
        var expected = await Sql.QueryAsync(cases.Owner, $"select id::text from documents where case_id::text in ('{string.Join("', '", histories)}'){(isUnion ? " and name = 'public.txt'" : "")}");

        if (isUnion)
        {
            histories.ShouldNotBeEmpty("it would prove nothing");
        }

        expected.Count.ShouldBe(isUnion ? histories.Count : 3 * histories.Count);
        (await AskAsync(name, Documents)).Order().ShouldBe(expected.Order());
        (await AskAsync(name, Parts)).Order().ShouldBe(expected.Order());
    }

    [Fact]
    public async Task Documents_OfEveryKindOfHistory_AreThere()
    {
        (await Sql.QueryAsync(cases.Owner, "select d.name from documents d join choice_programmes p on p.case_id = d.case_id")).Count.ShouldBe(3);
        (await Sql.QueryAsync(cases.Owner, "select d.name from documents d join contracts c on c.case_id = d.case_id")).Count.ShouldBeGreaterThan(2);
        (await Sql.QueryAsync(cases.Owner, "select d.name from documents d join case_summaries s on s.case_id = d.case_id")).Count.ShouldBeGreaterThan(20);
    }

    private async Task<List<string>> AskAsync(string name, string sql)
    {
        await using var application = new TestApplication(cases.Owner);
        return await application.AsAsync(GuardedCases.People[name], db => db.Database.SqlQueryRaw<string>(sql).ToListAsync());
    }
}
