using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes the scores of a cluster's services as a table: a row for each service, a column for each criterion.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportScores(string Cluster, Stream Output) : ExportTable(Output);

internal sealed class ExportScoresHandler(ISender sender, CurrentPerson current) : IRequestHandler<ExportScores, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportScores request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetProgramme(request.Cluster), cancellationToken);
        var context = new RegisterContext(current.Person, view.Bodies, view.Today);
        return await Spreadsheet.WriteAsync(ColumnsOf(view), ServiceRanking.Of(view.File, view.Bodies), context, request, cancellationToken);
    }

    private static IReadOnlyList<RegisterColumn<RankedService>> ColumnsOf(ProgrammeView view)
    {
        var scores = view.File.Scores;
        return
        [
            Column("Rank", ranked => ranked.Rank),
            Column("Service", ranked => ranked.Service),
            Column("Service name", ranked => view.Bodies.FindNationalService(ranked.Service)?.Name ?? ranked.Service),
            Column("Selected on", ranked => view.File.Services.GetValueOrDefault(ranked.Service)?.On),
            .. view.File.Criteria.Values.OrderByDescending(criterion => criterion.Details.Weight).Select(criterion => Column(
                $"{criterion.Details.Criterion} (weight {criterion.Details.Weight})",
                ranked => scores.GetValueOrDefault(ranked.Service)?.Details.Scores.TryGetValue(criterion.Details.Criterion, out var score) == true ? (decimal)score : null)),
            Column($"Weighted, of {ScoreService.Most}", ranked => ranked.Score is { } score ? Math.Round(score, 2) : null),
            Column("Scored on", ranked => scores.GetValueOrDefault(ranked.Service)?.On),
            Column("Why", ranked => scores.GetValueOrDefault(ranked.Service)?.Details.Rationale),
            Column("Statements heard", ranked => ranked.Feedback.Count),
        ];
    }

    private static RegisterColumn<RankedService> Column(string heading, Func<RankedService, object?> value) => new(heading, ColumnPlace.File) { Value = (ranked, _) => value(ranked) };
}
