using System.Text;
using CommissioningCases.Application.Tests.Oversight;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Registers.Deadlines;

public sealed class ListDeadlinesTests(SeededOversight cases) : IClassFixture<SeededOversight>
{
    [Fact]
    public async Task TheList_HasWhatIsDueOnEveryOpenCase_TheLongestOverdueFirst()
    {
        var expected = (await cases.FilesAsync(SeededOversight.Reviewer)).SelectMany(Application.Projections.Deadlines.Of).ToList();
        var rows = await AllAsync(SeededOversight.Reviewer, new DeadlineFilter());

        expected.Count.ShouldBeGreaterThan(10, "it would prove little");
        rows.Select(row => row.Due).ShouldBe(expected.Select(deadline => deadline.Due).Order());
        rows.GroupBy(row => row.What).ToDictionary(kind => kind.Key, kind => kind.Count()).ShouldBe(expected.GroupBy(one => one.What).ToDictionary(kind => kind.Key, kind => kind.Count()), ignoreOrder: true);
        rows.ShouldAllBe(row => Letter.FindClause(row.Clause) != null);
    }

    [Fact]
    public async Task ReadOnFromAPosition_BeginsBehindIt_AndBackBeforeIt()
    {
        var all = await AllAsync(SeededOversight.Reviewer, new DeadlineFilter());
        var third = DeadlineRegister.Definition.PositionOf(all[2], new DeadlineFilter());

        (await cases.SendAsync(SeededOversight.Reviewer, new ListDeadlines { From = third })).Page.Rows.ShouldBe(all.Skip(3).Take(DeadlineRegister.Definition.PageSize));
        (await cases.SendAsync(SeededOversight.Reviewer, new ListDeadlines { From = third with { IsBackwards = true } })).Page.Rows.ShouldBe(all.Take(2));
    }

    [Fact]
    public async Task ARequestAndAContract_BearOnTheirClauses()
    {
        var rows = await AllAsync(SeededOversight.Reviewer, new DeadlineFilter());

        rows.Where(row => row.What == DeadlineKind.Contract).ShouldAllBe(row => row.Clause == "S6.1");
        rows.Where(row => row.What == DeadlineKind.Chance).ShouldAllBe(row => row.Clause == "S1.4");
        rows.Where(row => row.What == DeadlineKind.Review).ShouldAllBe(row => row.Clause.StartsWith($"S{row.Case!.Scenario}.O", StringComparison.Ordinal) || row.Clause == "PP.10d");
    }

    [Fact]
    public async Task NarrowsToTheOwnerTheKindAndTheTrust()
    {
        var all = await AllAsync(SeededOversight.Reviewer, new DeadlineFilter());
        var owner = all.First(row => row.Owner is not null).Owner!;

        (await AllAsync(SeededOversight.Reviewer, new DeadlineFilter { Owner = owner })).ShouldBe(all.Where(row => row.Owner == owner));
        (await AllAsync(SeededOversight.Reviewer, new DeadlineFilter { Owner = DeadlineRegister.Nobody })).ShouldBe(all.Where(row => row.Owner is null));
        (await AllAsync(SeededOversight.Reviewer, new DeadlineFilter { What = DeadlineKind.Chance })).ShouldBe(all.Where(row => row.What == DeadlineKind.Chance));
        (await AllAsync(SeededOversight.Reviewer, new DeadlineFilter { Pct = DemonstrationBodies.SecondPct })).ShouldBe(all.Where(row => row.Case!.Pct == DemonstrationBodies.SecondPct));
        (await AllAsync(SeededOversight.Commissioner, new DeadlineFilter())).ShouldBe(all.Where(row => row.Case!.Pct == DemonstrationBodies.FirstPct));
        (await AllAsync(SeededOversight.Commissioner, new DeadlineFilter { Pct = DemonstrationBodies.SecondPct })).ShouldBeEmpty();
        (await AllAsync(SeededOversight.StrangeReviewer, new DeadlineFilter())).ShouldBeEmpty();
    }

    [Fact]
    public async Task AUnion_SeesNothingOfWhatReviewersAskAndAreAsked()
    {
        var union = SeededOversight.Someone(Role.UnionRepresentative, DemonstrationBodies.Sha.Code) with { Union = "UNISON" };
        var all = await AllAsync(SeededOversight.Reviewer, new DeadlineFilter());

        all.ShouldContain(row => row.What == DeadlineKind.Review, "it would prove nothing");
        (await AllAsync(union, new DeadlineFilter())).ShouldBe(all.Where(row => UnionFields.SeesDeadline(row.What)));
        (await AllAsync(union, new DeadlineFilter { What = DeadlineKind.Review })).ShouldBeEmpty();
    }

    [Fact]
    public async Task AsATable_SaysTheWorkingDays()
    {
        using var output = new MemoryStream();
        await cases.SendAsync(SeededOversight.Reviewer, new ExportDeadlines(new DeadlineFilter(), output));
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = (await AllAsync(SeededOversight.Reviewer, new DeadlineFilter()))[0];

        lines[0].ShouldStartWith("\uFEFFDue,Days left,Working days left,What is due,Clause,Reference,");
        lines[1].ShouldStartWith($"{DateField.Format(first.Due)},{first.Due.DayNumber - SeededOversight.Today.DayNumber},{WorkingDays.Between(SeededOversight.Today, first.Due)},{first.Title(SeededOversight.Today)},{first.Clause},{first.Reference},");
    }

    [Theory]
    [InlineData(Role.ShaReviewer, null, "case_deadlines_sha")]
    [InlineData(Role.Commissioner, null, "case_deadlines_pct")]
    [InlineData(Role.Auditor, DeadlineKind.Contract, "case_deadlines_what")]
    public async Task APage_IsReadFromAnIndexInItsOrder(Role role, string? what, string index)
    {
        var person = role switch
        {
            Role.Auditor => SeededOversight.Auditor,
            Role.ShaReviewer => SeededOversight.Reviewer,
            _ => SeededOversight.Commissioner,
        };
        var statement = DeadlineRegister.Definition.Select(new DeadlineFilter { What = what }, SampleFilters.Context with { Person = person }).Page(RowPosition.After(new DateOnly(2012, 1, 1), Guid.Empty, 1));
        await using var application = new TestApplication(cases.ConnectionString);

        var plan = await application.AsAsync(person, async db =>
        {
            await using var open = await db.OpenAsync(CancellationToken.None);
            await db.Database.ExecuteSqlRawAsync("set enable_seqscan = off; set enable_bitmapscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set enable_sort = off");
            await using var command = db.NpgsqlConnection().CreateCommand();
            command.CommandText = $"explain {statement.CommandText}";
            command.Parameters.AddRange(statement.Parameters.Select(parameter => parameter.Clone()).ToArray());
            await using var reader = await command.ExecuteReaderAsync();
            return string.Join('\n', await reader.ReadValuesAsync<string>(CancellationToken.None));
        });

        plan.ShouldContain($"using {index} on case_deadlines v");
        plan.Split("->  Sort").Length.ShouldBeLessThanOrEqualTo(2, $"only the few milestones of programmes are sorted: {plan}");
    }

    /// <summary>Every row, page by page.</summary>
    private async Task<IReadOnlyList<DeadlineRow>> AllAsync(Person person, DeadlineFilter filter)
    {
        var rows = new List<DeadlineRow>();
        RowPosition? from = null;
        do
        {
            var page = (await cases.SendAsync(person, new ListDeadlines { Filter = filter, From = from })).Page;
            rows.AddRange(page.Rows);
            from = page.Next;
        }
        while (from is not null);

        return rows;
    }
}
