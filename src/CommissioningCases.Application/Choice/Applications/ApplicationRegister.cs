using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes the applications to qualify for a selected service as a table for a spreadsheet. It holds no marks, and no recommendation.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportApplications(string Cluster, int Selection, ApplicationFilter Filter, Stream Output) : ExportTable(Output);

/// <param name="Assessors">What people call the assessors of the service's applications.</param>
public sealed record ApplicationRow(QualificationApplication Application, IReadOnlyList<Colleague> Assessors)
{
    public string NameOf(string assessor) => Assessors.FirstOrDefault(one => one.UserName == assessor)?.Name ?? assessor;
}

/// <summary>The applications to qualify for a selected service, those that have waited longest first. They are at hand in the programme's file.</summary>
public sealed class ApplicationRegister : Register<ApplicationRow, ApplicationFilter>
{
    public const string RoundWord = "round";
    public const string AssessorWord = "assessor";
    public const string WaitingWord = "waiting";

    private static readonly RowOrder<ApplicationRow> Oldest = RowOrder<ApplicationRow>.Ascending(row => row.Application.Mark.Number);

    public static ApplicationRegister Definition { get; } = new();

    public override int PageSize => 50;

    public override IReadOnlyList<RegisterColumn<ApplicationRow>> Columns { get; } =
    [
        Told("Application", row => row.Application.Mark.Number),
        Told("Service", (row, context) => context.Bodies.FindNationalService(row.Application.Service)?.Name ?? row.Application.Service),
        Told("Provider", row => row.Application.Provider),
        Told("Provider name", (row, context) => context.NameOfProvider(row.Application.Provider)),
        Told("Round", row => row.Application.Round),
        Told("Received on", row => row.Application.On),
        Told("State", row => ChoiceLabels.Label(row.Application.State)),
        Told("First assessor", row => row.Application.Assessors.ElementAtOrDefault(0) is { } first ? row.NameOf(first) : null),
        Told("Second assessor", row => row.Application.Assessors.ElementAtOrDefault(1) is { } second ? row.NameOf(second) : null),
        Told("Assessments in", row => row.Application.Assessments.Count),
        Told("Last reminder on", row => row.Application.Reminded?.On),
        Told("Outcome or withdrawal on", row => row.Application.Outcome?.On ?? row.Application.Withdrawn?.On),
        Told("Days to the outcome", row => row.Application.Outcome?.On.DayNumber - row.Application.On.DayNumber),
    ];

    public override IReadOnlyList<RegisterFilter<ApplicationFilter>> Filters { get; } =
    [
        ByChoice("state", "State", "a state of an application", Enum.GetValues<ApplicationState>(), filter => filter.State, (filter, state) => filter with { State = state }),
        ByNumber(RoundWord, "Round", "a round", filter => filter.Round, (filter, round) => filter with { Round = round }),
        ByText(AssessorWord, "Assessor", filter => filter.Assessor, (filter, assessor) => filter with { Assessor = assessor }, control: FilterControl.Choice),
        ByText("provider", "Provider’s name or code", filter => filter.Provider, (filter, provider) => filter with { Provider = provider }, chip: "Provider:"),
        ByTick(WaitingWord, "me", "Waiting for my assessment", filter => filter.IsWaitingForMe, (filter, isSo) => filter with { IsWaitingForMe = isSo }),
        ByTick("ticked", "yes", "Every box ticked", filter => filter.IsTicked, (filter, isSo) => filter with { IsTicked = isSo }, control: FilterControl.Kept) with { IsOfPage = true },
    ];

    internal RegisterPage<ApplicationRow> PageOf(IEnumerable<ApplicationRow> rows, RowPosition? from) => RegisterPage<ApplicationRow>.Of(rows, PageSize, from, Oldest);

    private protected override RowOrder<ApplicationRow> OrderOf(ApplicationFilter filter) => Oldest;
}

internal sealed class ExportApplicationsHandler(ApplicationReader applications, CurrentPerson current) : IRequestHandler<ExportApplications, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportApplications request, CancellationToken cancellationToken)
    {
        var found = await applications.ReadAsync(request.Cluster, request.Selection, request.Filter, cancellationToken);
        var context = new RegisterContext(current.Person, found.View.Bodies, found.View.Today);
        return await Spreadsheet.WriteAsync(ApplicationRegister.Definition.Columns, found.Matching, context, request, cancellationToken);
    }
}
