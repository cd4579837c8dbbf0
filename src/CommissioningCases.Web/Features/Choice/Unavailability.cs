using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Says why the form of an action makes no sense in a programme at present, and where to go instead.</summary>
public static class Unavailability
{
    private const string SeeProviders = "See who provides what";

    /// <summary>Null when it makes sense.</summary>
    /// <param name="service">The service that the form is about; null before one is chosen.</param>
    public static UnavailableForm? Of(ActionDefinition<ProgrammeFile> action, ProgrammeOverview overview, SelectedService? service = null)
    {
        var (file, links) = (overview.File, overview.Links);
        return action switch
        {
            _ when action == NotifySha.Definition && file.ShaNotified is { } notified =>
                new("The SHA was notified already.", links.Notice(notified.Number), "See the notification"),
            _ when action == ShareWithDepartment.Definition && file.SharedWithDepartment is { } shared =>
                new("The priorities were shared with the Department already.", links.Notice(shared.Number), "See what was shared"),
            _ when action == CountAttendance.Definition && file.Engagements.IsEmpty =>
                new("People come to an engagement. Record the engagement first.", links.Record(EngageLocally.Definition), EngageLocally.Definition.Title),
            _ when action == StrikeLocally.Definition && overview.Strikeable.Count == 0 =>
                new("There is nothing that could be struck.", links.History, "See the history"),
            _ when action == RecordFeedback.Definition && file.Engagements.IsEmpty =>
                new("Feedback is heard at an engagement. Record the engagement first.", links.Record(EngageLocally.Definition), EngageLocally.Definition.Title),
            _ when action == ScoreService.Definition && file.Criteria.IsEmpty =>
                new("Services are scored against criteria. Set the criteria first.", links.Record(SetCriterion.Definition), SetCriterion.Definition.Title),
            _ when action == RecordApplication.Definition && file.Services.Values.All(service => service.Offers.IsEmpty) =>
                new("Applications answer the questions of an offer. Open an offer first.", links.Services, "See the services"),
            _ when (action == WithdrawApplication.Definition || action == DeclareInterest.Definition) && file.Pending.IsEmpty =>
                new("No application waits for its outcome.", links.Services, "See the services"),
            _ when action == ModerateAssessments.Definition && !file.PendingOnes.Any(application => application.Differs) =>
                new("No two assessments differ.", links.Services, "See the services"),
            _ when action == AppealOutcome.Definition && !file.Applications.Values.Any(application => application.MayBeAppealed) =>
                new("There is no outcome against which an appeal could come in.", links.Services, "See the services"),
            _ when action == DecideAppeal.Definition && file.Applications.Values.All(application => application.OpenAppeal is null) =>
                new("No appeal waits for a decision.", links.Services, "See the services"),
            _ when IsAboutSelected(action) && file.Services.IsEmpty =>
                new("No service is selected yet.", links.Services, "Compare and select services"),
            _ when action == DropService.Definition && Chosen(file, service).All(one => one.Live is not null) =>
                new(service is null ? "Every selected service is live, and stays selected." : "That service is live, and stays selected.", links.Services, "See the services"),
            _ when action == DescribePrice.Definition && Chosen(file, service).All(one => one.Prices.IsEmpty) =>
                new("No price is set yet.", service is null ? links.Record(SetPrice.Definition) : links.Record(SetPrice.Definition, (SetPrice.ServiceField, service.Details.Service)), SetPrice.Definition.Title),
            _ when action == DescribeProvider.Definition && !HasListed(ProviderStanding.Qualified, ProviderStanding.Suspended, ProviderStanding.Expired) =>
                new("There is no provider that the directory could tell of.", HrefOf(service, links), SeeProviders),
            _ when action == SuspendProvider.Definition && !HasListed(ProviderStanding.Qualified) =>
                new("There is no provider that could be suspended.", HrefOf(service, links), SeeProviders),
            _ when action == RemoveProvider.Definition && !HasListed(ProviderStanding.Qualified, ProviderStanding.Suspended) =>
                new("There is no provider that could be removed.", HrefOf(service, links), SeeProviders),
            _ when action == RecordExit.Definition && !HasListed(ProviderStanding.Qualified, ProviderStanding.Suspended, ProviderStanding.Expired) =>
                new("There is no provider that could leave.", HrefOf(service, links), SeeProviders),
            _ when action == ReinstateProvider.Definition && !HasListed(ProviderStanding.Suspended) =>
                new("No provider is suspended.", HrefOf(service, links), SeeProviders),
            _ when action == GoLive.Definition && service?.Live is not null => new("That service is live already.", links.Service(service), "See the service"),
            _ when action == GoLive.Definition && file.Services.Values.All(service => service.Live is not null) =>
                new("Every selected service is live already.", links.Services, "See the services"),
            _ => null,
        };

        bool HasListed(params ProviderStanding[] standings) => Chosen(file, service).SelectMany(one => one.Listings(overview.Today)).Any(listing => standings.Contains(listing.Standing));
    }

    /// <summary>The services that the form is about: the one that is chosen, or else any.</summary>
    private static IEnumerable<SelectedService> Chosen(ProgrammeFile file, SelectedService? service) => service is null ? file.Services.Values : [service];

    private static string HrefOf(SelectedService? service, ProgrammeLinks links) => service is null ? links.Services : links.Service(service);

    private static bool IsAboutSelected(ActionDefinition<ProgrammeFile> action) => action.Fields.Any(field => field is CodeField { Source: CodeSource.SelectedService });
}
