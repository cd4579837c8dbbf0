using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;

namespace CommissioningCases.Application.Forum;

/// <summary>Writes a partnership forum's pack as a table for a spreadsheet: a row for each figure, and for each departure, dispute and award.</summary>
/// <param name="Sha">As in <see cref="GetForumPack"/>.</param>
[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.Commissioner, Role.BoardSecretary)]
public sealed record ExportForumPack(Quarter Quarter, string? Sha, Stream Output) : Export<ExportedCases>(Output);

internal sealed class ExportForumPackHandler(ISender sender) : IRequestHandler<ExportForumPack, ExportedCases>
{
    private static readonly string[] Columns = ["Part", "What", "Outcome or state", "Number", "Reference", "Service", "PCT", "Date", "Who", "Text"];

    public async Task<ExportedCases> Handle(ExportForumPack request, CancellationToken cancellationToken)
    {
        var pack = await sender.Send(new GetForumPack(request.Quarter, request.Sha), cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        foreach (var row in Rows(pack))
        {
            foreach (var field in row)
            {
                csv.WriteField(field);
            }

            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedCases(rows);
    }

    private static IEnumerable<string?[]> Rows(ForumPack pack)
    {
        var known = pack.Reference.Bodies;
        foreach (var opened in pack.Opened)
        {
            yield return ["Cases opened", RuleSets.Standard.Current.Cases.Scenario(opened.Scenario).Title, null, Number(opened.Cases), null, null, NameOfPct(opened.Pct), null, null, null];
        }

        foreach (var (part, tallies) in new[] { ("Engagements", pack.Engagements), ("Chances given", pack.ChancesGiven), ("Chances judged", pack.ChancesJudged), ("Staff not engaged today", pack.NotEngaged) })
        {
            foreach (var tally in tallies)
            {
                yield return [part, tally.Kind, tally.Outcome, Number(tally.Count), null, null, null, null, null, null];
            }
        }

        foreach (var departure in pack.Departures.Rows)
        {
            yield return Row("Departure", departure.Departure.Clause, departure.Departure.State, departure.Case, departure.On, NameOf(departure.Party), departure.Departure.Explanation);
        }

        foreach (var dispute in pack.Disputes.Rows)
        {
            yield return Row("Dispute", dispute.Party, dispute.StaffView.Union, dispute.Case, dispute.On, dispute.Party, dispute.StaffView.Account);
        }

        foreach (var award in pack.Awards.Rows)
        {
            yield return Row("Award", award.IsExisting ? "existing provider" : "another provider", null, award.Case, award.On, NameOf(award.Provider), null);
        }

        foreach (var (part, isMore) in new[] { ("Departure", pack.Departures.IsMore), ("Dispute", pack.Disputes.IsMore), ("Award", pack.Awards.IsMore) })
        {
            if (isMore)
            {
                yield return [part, $"only the first {GetForumPack.MostRows} are listed", null, null, null, null, null, null, null, null];
            }
        }

        string?[] Row(string part, string what, string? state, ForumCase on, DateOnly day, string who, string? text) =>
            [part, what, state, "1", on.Reference, on.Service, NameOfPct(on.Pct), Domain.Kernel.Fields.DateField.Format(day), who, text];

        string NameOf(string code) => known.FindProvider(code)?.Name ?? code;

        string NameOfPct(string code) => known.FindPct(code)?.Name ?? code;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
