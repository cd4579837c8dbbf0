using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;

namespace CommissioningCases.Domain.Sharing;

/// <summary>One record, two views: a case of scenario 5 that was opened from a service of a choice programme has that service's applications and outcomes.</summary>
public static class SharedProgramme
{
    /// <summary>
    /// The case with the applications that its service of the programme has by now, without those of providers that were stopped. They are no entries of the case: whoever reads it or tries something on
    /// it puts them to it, each time anew. What a step rested on is in its entry: <see cref="SharedApplications"/>.
    /// </summary>
    public static CaseFile WithApplicationsOf(this CaseFile file, ProgrammeFile programme)
    {
        if (file.Logged.Shares is not { } share || !programme.Services.TryGetValue(share.Service, out var service))
        {
            return file with { Applications = [] };
        }

        var applied = programme.Applications.Values.Where(application => application.Selection == service.Mark.Number && application.Withdrawn is null).ToList();
        var answered = applied.Where(application => application.Outcome is not null).ToDictionary(application => application.Outcome!.Mark.Number, application => application.Mark);
        var shared = applied.Where(application => application.Outcome is null).Select(application => Shared(application.Mark, application.Provider, null))
            .Concat(Present(service).Select(outcome => Shared(answered.TryGetValue(outcome.Mark.Number, out var mark) ? mark : outcome.Mark, outcome.Details.Provider, outcome)));
        return file with { Applications = [.. shared.Where(application => !file.Providers.Contains(application.Provider) && !IsStopped(application.Provider)).OrderBy(application => application.Mark.Number)] };

        // Patients cannot choose a provider that was suspended or removed.
        bool IsStopped(string provider) => service.Listed.GetValueOrDefault(provider) is { Changes: [.., { Standing: not ProviderStanding.Qualified }] };
    }

    /// <summary>Of each provider the outcome that holds by now, by which the directory lists it or does not: an earlier one is no second application.</summary>
    private static IEnumerable<Qualification> Present(SelectedService service) =>
        service.Qualifications.GroupBy(outcome => outcome.Details.Provider, StringComparer.Ordinal).Select(outcomes => ((FactList<Qualification>)[.. outcomes]).Latest()!);

    private static Application Shared(EntryMark mark, string provider, Qualification? outcome) => new(mark, provider)
    {
        Decided = outcome is null ? null : new ApplicationDecision(
            outcome.Mark,
            new DecideApplication(provider, outcome.IsQualified ? ApplicationOutcome.Accredited : ApplicationOutcome.Refused, outcome.Details.Rationale)),
    };
}
