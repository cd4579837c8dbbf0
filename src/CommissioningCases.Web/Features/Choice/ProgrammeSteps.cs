namespace CommissioningCases.Web.Features.Choice;

/// <summary>What can be done next in a programme by the letter, and what was done.</summary>
public sealed class ProgrammeSteps
{
    /// <summary>Who may not see how providers qualify is not told what going live waits for: it would be told wrongly.</summary>
    public ProgrammeSteps(ProgrammeOverview overview)
    {
        var (file, today) = (overview.File, overview.Today);
        Next =
        [
            .. file.Services.Count < ProgrammeRules.FewestServices ? [ProgrammeChecklist.Of(SelectService.Definition, file, today, overview.Bodies)] : Array.Empty<ProgrammeChecklist>(),
            .. file.ShaNotified is null ? [ProgrammeChecklist.Of(NotifySha.Definition, file, today, overview.Bodies)] : Array.Empty<ProgrammeChecklist>(),
            .. file.SharedWithDepartment is null ? [ProgrammeChecklist.Of(ShareWithDepartment.Definition, file, today, overview.Bodies)] : Array.Empty<ProgrammeChecklist>(),
        ];
        GoingLive = overview.SeesQualification
            ? [.. file.Services.Values.Where(service => service.Live is null).OrderBy(service => service.Mark.Number).Select(service => ProgrammeChecklist.Of(GoLive.Definition, file, today, overview.Bodies, service))]
            : [];
        Done =
        [
            .. file.ShaNotified is { } notified ? [("The SHA was notified", notified)] : Array.Empty<(string, EntryMark)>(),
            .. file.SharedWithDepartment is { } shared ? [("The priorities were shared with the Department", shared)] : Array.Empty<(string, EntryMark)>(),
        ];
    }

    /// <summary>The programme's own steps that are still to be taken.</summary>
    public IReadOnlyList<ProgrammeChecklist> Next { get; }

    /// <summary>The selected services that are not live yet.</summary>
    public IReadOnlyList<ProgrammeChecklist> GoingLive { get; }

    /// <summary>The steps that sent a document, and their entries.</summary>
    public IReadOnlyList<(string Text, EntryMark Mark)> Done { get; }
}
