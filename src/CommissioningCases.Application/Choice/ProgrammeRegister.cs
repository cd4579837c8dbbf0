using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes the clusters side by side as a table for a spreadsheet, without what the person may not see.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportProgrammes(string? Sha, Stream Output) : ExportTable(Output);

/// <summary>What the list is narrowed to.</summary>
public sealed record ProgrammeFilter
{
    /// <summary>Code of the Strategic Health Authority; null for all.</summary>
    public string? Sha { get; init; }
}

/// <summary>The clusters side by side, each with its programme where it has one. Unions see nothing of applicants.</summary>
public sealed class ProgrammeRegister : Register<ClusterProgramme, ProgrammeFilter>
{
    public const string ShaWord = "sha";

    public static ProgrammeRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<ClusterProgramme>> Columns { get; } =
    [
        Told("Cluster", one => one.Cluster.Code),
        Told("Cluster name", one => one.Cluster.Name),
        Told("SHA", one => one.Cluster.Sha),
        Told("Programme", one => one.Programme?.Name),
        Told("Groups engaged", one => one.Programme?.GroupsEngaged),
        Told("Fifth group engaged on", one => one.Milestones[0].ReachedOn),
        Told("Engagement by 30 September 2011", (one, context) => ChoiceLabels.Label(one.Milestones[0].StateOn(context.Today))),
        Told("Services selected", one => one.Programme?.ServicesSelected),
        Told("Third service selected on", one => one.Milestones[1].ReachedOn),
        Told("Selection by 31 October 2011", (one, context) => ChoiceLabels.Label(one.Milestones[1].StateOn(context.Today))),
        Told("SHA notified on", one => one.Programme?.ShaNotifiedOn),
        Told("Shared with the Department on", one => one.Programme?.SharedOn),
        Told("Services live", one => one.Programme?.ServicesLive),
        OfApplicants("Providers qualified", figures => figures.ProvidersQualified),
        OfApplicants("Outcomes", figures => figures.Outcomes),
        OfApplicants("Not qualified", figures => figures.OutcomesRejected),
        OfApplicants("Not qualified, per cent", figures => figures.RejectionRate),
        OfApplicants("Applications", figures => figures.Applications),
        OfApplicants("Applications with an outcome", figures => figures.ApplicationsDecided),
        OfApplicants("Days from application to outcome, mean", figures => figures.MeanDays),
    ];

    public override IReadOnlyList<RegisterFilter<ProgrammeFilter>> Filters { get; } =
    [
        ByText(ShaWord, "Strategic Health Authority", filter => filter.Sha, (filter, sha) => filter with { Sha = sha }, control: FilterControl.Choice) with { Blank = "All" },
    ];

    private static RegisterColumn<ClusterProgramme> OfApplicants(string heading, Func<ProgrammeFigures, object?> value) => new(heading, ColumnPlace.File)
    {
        Value = (one, _) => value(one.Programme is null ? ProgrammeFigures.Of() : ProgrammeFigures.Of(one.Programme)),
        IsFor = context => context.Person is { Role: not Role.UnionRepresentative },
    };
}

internal sealed class ExportProgrammesHandler(ISender sender, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportProgrammes, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportProgrammes request, CancellationToken cancellationToken)
    {
        var list = await sender.Send(new ListProgrammes(request.Sha), cancellationToken);
        var context = new RegisterContext(current.Person, bodies.Latest.Bodies, list.Today);
        return await Spreadsheet.WriteAsync(ProgrammeRegister.Definition.Columns, list.Clusters, context, request, cancellationToken);
    }
}
