using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// That whoever assesses an application to qualify has no interest in the provider, and that its outcome and an appeal are decided by others than those who assessed it. Where a cluster has nobody else,
/// they may: the page of the application then says so. The letter asks for none of it, so that what was imported is not held to it.
/// </summary>
internal sealed class QualificationRights(CasesDbContext db, TimeProvider clock)
{
    private const string Interested = "You declared an interest in this provider, so that somebody else must record it";

    private static readonly IReadOnlyList<FieldError> Nothing = [];

    /// <returns>What is wrong because of who gave the fields.</returns>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(Person person, OpenedCase opened, ProgrammeFile file, ParsedAction parsed, CancellationToken cancellationToken) => parsed.Action switch
    {
        AssessApplication assessment when MissingOf(assessment, parsed).ToList() is { Count: > 0 } missing => missing,
        ModerateAssessments moderated when file.FindApplication(moderated.Application)?.HasInterest(person.UserName) == true =>
            [new FieldError(ModerateAssessments.ApplicationField.Name, Interested)],
        QualifyProvider qualify when file.PendingApplication(qualify.Service, qualify.Provider) is { IsAssessed: true } application =>
            application is { Differs: true, Moderation: null }
                ? [new FieldError(QualifyProvider.ProviderField.Name, "Its two assessments differ: record first what the assessors came to together")]
                : await CheckDecidingAsync(person, opened, application, QualifyProvider.ProviderField, cancellationToken),
        DecideAppeal decided when file.FindApplication(decided.Application) is { Outcome.Mark.Number: var outcome } application =>
            await CheckDecidingAsync(person, opened, application, DecideAppeal.ApplicationField, cancellationToken, outcome),
        _ => Nothing,
    };

    /// <summary>
    /// Whether the person leaves the next decision on an application to somebody else of the cluster: its outcome to those who did not assess it, an appeal to those who did not record the outcome either.
    /// </summary>
    /// <param name="recorded">The account that recorded the outcome; none while there is none.</param>
    public async Task<bool> LeavesToOthersAsync(Person person, ProgrammeFile file, KnownBodies bodies, QualificationApplication application, Guid recorded, CancellationToken cancellationToken) =>
        (application.IsAssessedBy(person.UserName) || recorded == person.Id) && await HasOthersAsync(file, bodies, application, recorded, cancellationToken);

    /// <summary>What people have to say that an import need not.</summary>
    private static IEnumerable<FieldError> MissingOf(AssessApplication assessment, ParsedAction parsed)
    {
        if (assessment.Interest is null)
        {
            yield return new FieldError(AssessApplication.InterestField.Name, "Say whether you have an interest in this provider");
        }

        if (assessment.Criteria.Count == 0 && !parsed.FieldErrors.Any(error => error.Field == AssessApplication.CriteriaField.Name))
        {
            yield return new FieldError(AssessApplication.CriteriaField.Name, "Say of each criterion whether it is met, and why");
        }
    }

    /// <param name="outcome">The entry of the outcome that is decided on; null where it is the outcome itself.</param>
    private async Task<IReadOnlyList<FieldError>> CheckDecidingAsync(
        Person person, OpenedCase opened, QualificationApplication application, Field field, CancellationToken cancellationToken, int? outcome = null)
    {
        if (application.HasInterest(person.UserName))
        {
            return [new FieldError(field.Name, Interested)];
        }

        var recorded = outcome is { } number
            ? await db.Entries.Where(entry => entry.CaseId == opened.State!.History.Id && entry.Number == number).Select(entry => entry.UserId).FirstOrDefaultAsync(cancellationToken)
            : Guid.Empty;
        return await LeavesToOthersAsync(person, (ProgrammeFile)opened.State!.File!, opened.Reference.Bodies, application, recorded, cancellationToken)
            ? [new FieldError(field.Name, outcome is null ? "You assessed this application, so that somebody else must record its outcome" : "You had a part in the outcome, so that somebody else must decide the appeal")]
            : Nothing;
    }

    /// <summary>Whether the cluster has anybody who had no part in it and no interest.</summary>
    private async Task<bool> HasOthersAsync(ProgrammeFile file, KnownBodies bodies, QualificationApplication application, Guid recorded, CancellationToken cancellationToken)
    {
        var involved = application.Assessments.Select(assessment => assessment.Assessor).Concat(application.Interests.Select(interest => interest.Details.Person)).ToArray();
        return await db.AccountHolders.AssessorsOf(bodies.FindCluster(file.Cluster)!, bodies, clock.Today())
            .AnyAsync(user => !involved.Contains(user.UserName) && user.Id != recorded, cancellationToken);
    }
}
