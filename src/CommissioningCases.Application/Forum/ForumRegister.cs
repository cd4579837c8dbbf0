using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Forum;

/// <summary>Writes a partnership forum's pack as a table for a spreadsheet.</summary>
/// <param name="Sha">As in <see cref="GetForumPack"/>.</param>
[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader, Role.Commissioner, Role.BoardSecretary)]
public sealed record ExportForumPack(Quarter Quarter, string? Sha, Stream Output) : ExportTable(Output);

/// <summary>Of which pack.</summary>
public sealed record ForumFilter
{
    /// <summary>Null for the present quarter.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>As in <see cref="GetForumPack"/>.</summary>
    public string? Sha { get; init; }
}

/// <summary>A figure of the pack, or something that it tells.</summary>
/// <param name="Part">The part of the pack.</param>
/// <param name="Who">Whoever was engaged, disputes, or was awarded the service.</param>
public sealed record ForumLine(string Part, string What, string? State = null, int? Number = null, ForumCase? Case = null, string? Pct = null, DateOnly? On = null, string? Who = null, string? Text = null);

/// <summary>A partnership forum's pack: a row for each figure, and for each departure, dispute and award.</summary>
public sealed class ForumRegister : Register<ForumLine, ForumFilter>
{
    public const string QuarterWord = "quarter";
    public const string ShaWord = "sha";

    public static ForumRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<ForumLine>> Columns { get; } =
    [
        Told("Part", line => line.Part),
        Told("What", line => line.What),
        Told("Outcome or state", line => line.State),
        Told("Number", line => line.Number),
        Told("Reference", line => line.Case?.Reference),
        Told("Service", line => line.Case?.Service),
        Told("PCT", (line, context) => (line.Case?.Pct ?? line.Pct) is { } pct ? context.Bodies.FindPct(pct)?.Name ?? pct : null),
        Told("Date", line => line.On),
        Told("Who", (line, context) => line.Who is { } who ? context.NameOfProvider(who) : null),
        Told("Text", line => line.Text),
    ];

    public override IReadOnlyList<RegisterFilter<ForumFilter>> Filters { get; } =
    [
        ByQuarter(QuarterWord, "Quarter", filter => filter.Quarter, (filter, quarter) => filter with { Quarter = quarter }),
        ByText(ShaWord, "Strategic Health Authority", filter => filter.Sha, (filter, sha) => filter with { Sha = sha }, control: FilterControl.Choice) with { Blank = "All" },
    ];

    internal static IEnumerable<ForumLine> LinesOf(ForumPack pack)
    {
        foreach (var opened in pack.Opened)
        {
            yield return new ForumLine("Cases opened", RuleSets.Standard.Current.Cases.Scenario(opened.Scenario).Title, Number: opened.Cases, Pct: opened.Pct);
        }

        foreach (var (part, tallies, what) in new (string, IReadOnlyList<Tally>, Func<Tally, string>)[]
        {
            ("Engagements", pack.Engagements, tally => ChoiceLabels.Label(tally.Kind)),
            ("Chances given", pack.ChancesGiven, tally => ForumWords.Given(tally.Kind)),
            ("Chances judged", pack.ChancesJudged, ForumWords.Judged),
            ("Staff not engaged today", pack.NotEngaged, ForumWords.Stage),
        })
        {
            foreach (var tally in tallies)
            {
                yield return new ForumLine(part, what(tally), Number: tally.Count);
            }
        }

        foreach (var departure in pack.Departures.Rows)
        {
            yield return new ForumLine("Departure", departure.Departure.Clause, EngagementWords.Departure(departure.Departure.State), 1, departure.Case, On: departure.On, Who: departure.Party, Text: departure.Departure.Explanation);
        }

        foreach (var dispute in pack.Disputes.Rows)
        {
            yield return new ForumLine("Dispute", dispute.Party, TradeUnions.NameOf(dispute.StaffView.Union), 1, dispute.Case, On: dispute.On, Who: dispute.Party, Text: dispute.StaffView.Account);
        }

        foreach (var award in pack.Awards.Rows)
        {
            yield return new ForumLine("Award", award.IsExisting ? "existing provider" : "another provider", null, 1, award.Case, On: award.On, Who: award.Provider);
        }

        foreach (var said in pack.Said.Rows)
        {
            yield return new ForumLine("Before the forum", "partnership forum", ChoiceLabels.Label(said.Outcome), 1, said.Case, On: said.On, Text: said.View);
        }

        foreach (var opened in pack.Cases.Rows)
        {
            yield return new ForumLine("Case opened", RuleSets.Standard.Current.Cases.Scenario(opened.Scenario).Title, RuleSets.Standard.Current.Cases.Scenario(opened.Scenario).FindStage(opened.Stage)?.Title ?? opened.Stage, 1, opened.Case, On: opened.Began);
        }

        foreach (var carried in pack.Carried.Rows)
        {
            yield return new ForumLine("Dispute carried forward", "not settled", ChoiceLabels.Label(carried.State), 1, carried.Case, On: carried.DisputedOn, Who: carried.By, Text: carried.Account);
        }

        foreach (var action in pack.Actions.Rows)
        {
            yield return new ForumLine("Action", $"agreed on {EnglishFormat.Day(action.AgreedOn)}", action.DoneOn is { } done ? $"done on {EnglishFormat.Day(done)}" : action.Due < pack.Today ? "overdue" : "open", 1, On: action.Due, Who: action.Who, Text: action.What);
        }

        foreach (var (part, isMore) in new[] { ("Before the forum", pack.Said.IsMore), ("Case opened", pack.Cases.IsMore), ("Dispute carried forward", pack.Carried.IsMore), ("Action", pack.Actions.IsMore), ("Departure", pack.Departures.IsMore), ("Dispute", pack.Disputes.IsMore), ("Award", pack.Awards.IsMore) })
        {
            if (isMore)
            {
                yield return new ForumLine(part, $"only the first {GetForumPack.MostRows} are listed");
            }
        }
    }
}

internal sealed class ExportForumPackHandler(ISender sender, CurrentPerson current) : IRequestHandler<ExportForumPack, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportForumPack request, CancellationToken cancellationToken)
    {
        var pack = await sender.Send(new GetForumPack(request.Quarter, request.Sha), cancellationToken);
        var context = new RegisterContext(current.Person, pack.Reference.Bodies, pack.Today);
        return await Spreadsheet.WriteAsync(ForumRegister.Definition.Columns, ForumRegister.LinesOf(pack), context, request, cancellationToken);
    }
}
