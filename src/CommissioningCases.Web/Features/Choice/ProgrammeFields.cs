using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>How the forms of a choice programme ask for the fields of its actions: only what makes sense for the programme at present.</summary>
public static class ProgrammeFields
{
    public static FormFields<ProgrammeOverview> All { get; } = new()
    {
        Sources = new Dictionary<CodeSource, Func<HistoryForm<ProgrammeOverview>, IEnumerable<Option>>>
        {
            [CodeSource.ChoiceService] = form => ProgrammeOptions.Services(form.Overview, ProgrammeOptions.OnList(form.Overview).Where(service => !form.Overview.File.Services.ContainsKey(service))),
            [CodeSource.ProposedService] = form => ProgrammeOptions.Services(form.Overview, ProgrammeOptions.OnList(form.Overview)),
            [CodeSource.SelectedService] = ProgrammeOptions.SelectedServices,
            [CodeSource.OfferedService] = form => ProgrammeOptions.OfferedServices(form.Overview),
            [CodeSource.LocalEngagement] = form => form.Overview.File.Engagements.OrderByDescending(one => one.On).ThenByDescending(one => one.Mark.Number).Select(ProgrammeOptions.Engagement),
            [CodeSource.PendingApplication] = form => form.Overview.File.Pending.Select(number => ProgrammeOptions.Application(form.Overview, number)),
            [CodeSource.RejectedApplication] = form => ProgrammeOptions.Applications(form.Overview, application => application.MayBeAppealed),
            [CodeSource.AppealedApplication] = form => ProgrammeOptions.Applications(form.Overview, application => application.OpenAppeal is not null),
            [CodeSource.Provider] = form => ProgrammeOptions.Providers(form, except: []),
            [CodeSource.ListedProvider] = form => ProgrammeOptions.Listed(form, ProviderStanding.Qualified),
            [CodeSource.SuspendedProvider] = form => ProgrammeOptions.Listed(form, ProviderStanding.Suspended),
            [CodeSource.Record] = ProgrammeOptions.Strikeable,
            [CodeSource.Person] = form => form.People,
        },
        Options = new Dictionary<Field, Func<HistoryForm<ProgrammeOverview>, IEnumerable<Option>>>
        {
            [EngageLocally.GroupField] = form => Enum.GetValues<LocalGroup>().Select(group => ProgrammeOptions.Group(form.Overview.File, group)),
            [NameExistingProvider.ProviderField] = form => ProgrammeOptions.Providers(form, except: [.. ProgrammeOptions.ServiceOf(form)?.Listed.Keys ?? []]),
            [DescribePrice.ServiceField] = form => ProgrammeOptions.Services(form.Overview, form.Overview.File.Services.Values.Where(service => !service.Prices.IsEmpty).OrderBy(service => service.Mark.Number).Select(service => service.Details.Service)),
            [DescribeProvider.ProviderField] = form => ProgrammeOptions.Listed(form, ProviderStanding.Qualified, ProviderStanding.Suspended, ProviderStanding.Expired),
            [ModerateAssessments.ApplicationField] = form => ProgrammeOptions.Applications(form.Overview, application => application is { IsPending: true, Differs: true }),
            [RecordExit.ProviderField] = form => ProgrammeOptions.Listed(form, ProviderStanding.Qualified, ProviderStanding.Suspended, ProviderStanding.Expired),
            [RemoveProvider.ProviderField] = form => ProgrammeOptions.Listed(form, ProviderStanding.Qualified, ProviderStanding.Suspended),
        },
        Boxes = new Dictionary<Field, Func<HistoryForm<ProgrammeOverview>, IEnumerable<ResultBox>>>
        {
            [ScoreService.ScoresField] = ProgrammeOptions.Scores,
        },
        Inputs = new Dictionary<Field, FieldInput<ProgrammeOverview>>
        {
            [RecordApplication.ServiceField] = new(form => form.Value(RecordApplication.ServiceField) is { } service ? [new FormPart("_FixedChoice", Fixed(service, form))] : null),
            [NotifySha.NoticeField] = new(NoticePreview.Parts) { Read = _ => null },
            [ShareWithDepartment.NoticeField] = new(NoticePreview.Parts) { Read = _ => null },
            [RecordApplication.AnswersField] = new(OfferQuestions.Parts)
            {
                Read = form => FormJson.List(Rows.Typed(form, RecordApplication.AnswersField.Name)),
                BoxOf = form => Rows.FirstBlank(form, RecordApplication.AnswersField.Name),
            },
        },
    };

    private static FixedChoice Fixed(string service, HistoryForm<ProgrammeOverview> form) => new(
        RecordApplication.ServiceField.Name,
        RecordApplication.ServiceField.Label,
        service,
        form.Overview.Names.Service(service))
    {
        Change = ("Change service", form.Overview.Links.Record(form.Action)),
    };
}
