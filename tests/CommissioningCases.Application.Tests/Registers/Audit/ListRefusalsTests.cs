using System.Text;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Registers.Audit;

public sealed class ListRefusalsTests(RefusedAttempts tried) : IClassFixture<RefusedAttempts>
{
    private static readonly DateOnly First = new(2013, 3, 1);

    [Fact]
    public async Task ListsEveryRefusal_OfWhateverTrust_TheLatestFirst()
    {
        var rows = await ListAsync(new RefusalFilter());

        rows.Select(row => (row.Reference, row.Number, row.Action)).ShouldBe(
            [(tried.Elsewhere, 2, "take-step"), (tried.Case, 4, "record-engagement"), (tried.Case, 3, "take-step"), (tried.Case, 2, "take-step")]);
        rows.ShouldAllBe(row => row.Clauses.Count > 0);
    }

    [Fact]
    public async Task ARow_TellsWhoTriedWhatOnWhichCase()
    {
        var row = (await ListAsync(new RefusalFilter()))[0];

        (row.Service, row.Pct, row.Name, row.Email, row.Role, row.Organisation).ShouldBe(
            ("Community podiatry", People.OtherPct, People.Stranger.Name, People.Stranger.UserName, Role.Commissioner, People.OtherPct));
        (row.OnDay, row.At).ShouldBe((new DateOnly(2012, 2, 1), RefusedAttempts.Start.AddDays(2)));
        row.Title.ShouldBe("Take a step");
        row.Clauses.ShouldBe(["S1.1", "S1.3"]);
    }

    [Fact]
    public async Task NarrowsToPersonActionClauseAndDays()
    {
        (await ListAsync(new RefusalFilter { Person = "person3@" })).ShouldHaveSingleItem().Reference.ShouldBe(tried.Elsewhere);
        (await ListAsync(new RefusalFilter { Person = "pERSON 1" })).Count.ShouldBe(3);
        (await ListAsync(new RefusalFilter { Person = "%" })).ShouldBeEmpty();
        (await ListAsync(new RefusalFilter { Action = "take-step" })).Count.ShouldBe(3);
        (await ListAsync(new RefusalFilter { Action = "record-concern" })).ShouldBeEmpty();
        (await ListAsync(new RefusalFilter { Clause = "S5.1" })).ShouldBeEmpty();
        (await ListAsync(new RefusalFilter { Clause = "S1.3" })).Count.ShouldBe(3);
        (await ListAsync(new RefusalFilter { Clause = "S1.3", Person = "person 3", Action = "take-step", From = First.AddDays(2), To = First.AddDays(2) })).ShouldHaveSingleItem();
    }

    /// <summary>Days begin when they do in England, and both of them count.</summary>
    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(0, 1, 3)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 9, 1)]
    [InlineData(3, 9, 0)]
    [InlineData(-9, -1, 0)]
    public async Task NarrowsToDays_IncludingTheLast(int from, int to, int expected) =>
        (await ListAsync(new RefusalFilter { From = First.AddDays(from), To = First.AddDays(to) })).Count.ShouldBe(expected);

    [Fact]
    public async Task ReadOnFromAPosition_BeginsBehindIt_AndBackBeforeIt()
    {
        var all = await ListAsync(new RefusalFilter());
        var second = RefusalRegister.Definition.PositionOf(all[1], new RefusalFilter());

        var after = await tried.Application.SendAsync(People.Auditor, new ListRefusals { From = second });
        var before = await tried.Application.SendAsync(People.Auditor, new ListRefusals { From = second with { IsBackwards = true } });

        after.Page.Rows.Select(row => row.Number).ShouldBe([3, 2]);
        before.Page.Rows.ShouldHaveSingleItem().Reference.ShouldBe(tried.Elsewhere);
    }

    [Fact]
    public async Task AsATable_HasARowForEach()
    {
        using var output = new MemoryStream();

        (await tried.Application.SendAsync(People.Auditor, new ExportRefusals(new RefusalFilter { Person = "person 1" }, output))).Rows.ShouldBe(3);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("\uFEFFWhen,Who,Email,Role,Organisation,Action,Day,Clauses not met,Case or programme,Entry,Service,PCT,PCT name,Cluster");
        lines[1].ShouldStartWith($"2013-03-02 09:30,Person 1,person1@test.example,commissioner,5PR,Record an engagement,2012-02-01,S1.2,{tried.Case},4,Community podiatry,5PR,");
        lines[2].ShouldStartWith("2013-03-01 23:59,Person 1,person1@test.example,commissioner,5PR,Take a step,2012-02-01,");
        lines[2].ShouldContain($",{tried.Case},3,Community podiatry,5PR,");
        lines.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData(Role.Commissioner, "5PR")]
    [InlineData(Role.BoardSecretary, "5PR")]
    [InlineData(Role.ShaReviewer, "Q35")]
    [InlineData(Role.UnionRepresentative, "Q35")]
    [InlineData(Role.Administrator, null)]
    public async Task ForOthers_IsForbidden(Role role, string? organisation)
    {
        var person = People.Auditor with { Role = role, Organisation = organisation };

        await Should.ThrowAsync<ForbiddenException>(() => tried.Application.SendAsync(person, new ListRefusals()));
        await Should.ThrowAsync<ForbiddenException>(() => tried.Application.SendAsync(person, new ExportRefusals(new RefusalFilter(), Stream.Null)));
    }

    /// <summary>However few entries there are: the index gives the order, so that a page needs no sort and touches no entry that was accepted.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task APage_IsReadFromTheIndexOfRefusals(bool isNarrowed)
    {
        var filter = isNarrowed ? new RefusalFilter { Action = "take-step", Clause = "S1.3", From = First } : new RefusalFilter();
        var statement = RefusalRegister.Definition.Select(filter, SampleFilters.Context).Page(RowPosition.After(DateTimeOffset.UnixEpoch, Guid.Empty, 1) with { IsBackwards = true });

        var plan = await tried.Application.AsAsync(People.Auditor, async db =>
        {
            await using var open = await db.OpenAsync(CancellationToken.None);
            await db.Database.ExecuteSqlRawAsync("set enable_seqscan = off; set enable_bitmapscan = off; set enable_hashjoin = off; set enable_mergejoin = off");
            await using var command = db.NpgsqlConnection().CreateCommand();
            command.CommandText = $"explain {statement.CommandText}";
            command.Parameters.AddRange(statement.Parameters.Select(parameter => parameter.Clone()).ToArray());
            await using var reader = await command.ExecuteReaderAsync();
            return string.Join('\n', await reader.ReadValuesAsync<string>(CancellationToken.None));
        });

        plan.ShouldContain("using entries_refused on entries e");
        plan.ShouldNotContain("Sort");
    }

    private async Task<IReadOnlyList<RefusalRow>> ListAsync(RefusalFilter filter) => (await tried.Application.SendAsync(People.Auditor, new ListRefusals { Filter = filter })).Page.Rows;
}
