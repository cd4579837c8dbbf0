using System.ComponentModel;

namespace CommissioningCases.Web.Api;

/// <summary>A case as programs read it.</summary>
public sealed record ApiCase
{
    [Description("By which people call the case")]
    public required string Reference { get; init; }

    [Description("The service that it is about")]
    public required string Service { get; init; }

    [Description("What it is about")]
    public required string Summary { get; init; }

    [Description("The needs of patients that the case serves")]
    public required string Needs { get; init; }

    [Description("The scenario of the letter, 1 to 6")]
    public required int Scenario { get; init; }

    [Description("What people call the scenario")]
    public required string ScenarioTitle { get; init; }

    [Description("The edition of the rules by which the case is decided")]
    public required string Edition { get; init; }

    [Description("The Primary Care Trust")]
    public required ApiBody Pct { get; init; }

    [Description("The existing providers")]
    public required IReadOnlyList<ApiBody> Providers { get; init; }

    [Description("Who looks after the case; null where nobody is named")]
    public required string? Owner { get; init; }

    [Description("The stages entered, the first to the present one")]
    public required IReadOnlyList<ApiStage> Stages { get; init; }

    [Description("The day on which it began")]
    public required DateOnly Began { get; init; }

    [Description("The day on which it was closed; null while it is open")]
    public required DateOnly? ClosedOn { get; init; }

    [Description("The day since which it is on hold; null while it is not")]
    public required DateOnly? OnHoldSince { get; init; }

    [Description("How many departures from the letter were not dealt with")]
    public required int Departures { get; init; }

    [Description("How many engagements the staff side disputes")]
    public required int Disputes { get; init; }

    [Description("What is due")]
    public required IReadOnlyList<ApiDeadline> Deadlines { get; init; }

    [Description("Number of the last entry that the holder of the token sees")]
    public required int LastEntry { get; init; }

    [Description("The address of its entries")]
    public required string Entries { get; init; }

    internal static ApiCase Of(CaseView view, string entries)
    {
        var file = view.File;
        return new ApiCase
        {
            Reference = view.Reference,
            Service = file.Service,
            Summary = file.Summary,
            Needs = file.Needs,
            Scenario = file.Scenario.Number,
            ScenarioTitle = file.Scenario.Title,
            Edition = file.Edition,
            Pct = new ApiBody(file.Logged.Pct, view.Bodies.FindPct(file.Logged.Pct)?.Name),
            Providers = [.. file.Providers.Select(provider => new ApiBody(provider, view.Bodies.FindProvider(provider)?.Name))],
            Owner = view.OwnerName,
            Stages = [.. file.Stages.Select(entered => new ApiStage(entered.Stage.Name, entered.Stage.Title, entered.On))],
            Began = file.Began,
            ClosedOn = file.IsClosed ? file.StageEntered : null,
            OnHoldSince = file.OpenHold?.On,
            Departures = file.Departures,
            Disputes = file.Engagements.Count(file.IsDisputed),
            Deadlines = [.. Application.Projections.Deadlines.Of(file).Select(deadline => ApiDeadline.Of(deadline, view.Today))],
            LastEntry = view.Entries[^1].Number,
            Entries = entries,
        };
    }
}

/// <summary>A body by its code.</summary>
public sealed record ApiBody([property: Description("Its NHS code")] string Code, [property: Description("What people call it; null where the service does not know it")] string? Name);

/// <summary>A stage that a case has entered.</summary>
public sealed record ApiStage(
    [property: Description("By which lines of a history call it")] string Name,
    [property: Description("What people call it")] string Title,
    [property: Description("The day on which the case entered it")] DateOnly Entered);

/// <summary>A day by which something is due on a case.</summary>
public sealed record ApiDeadline(
    [property: Description("The day")] DateOnly Due,
    [property: Description("A word for what is due")] string What,
    [property: Description("What people call it")] string Title,
    [property: Description("The clause of the letter on which it bears")] string Clause,
    [property: Description("The entry that set the day")] int Entry)
{
    internal static ApiDeadline Of(Deadline deadline, DateOnly today) =>
        new(deadline.Due, deadline.What, Application.Projections.Deadlines.Title(deadline.What, deadline.Due < today), deadline.Clause.Id, deadline.SetBy.Mark.Number);
}
