
namespace CommissioningCases.Web.Features.Cases;

/// <summary>One fact of a group on the case page.</summary>
/// <param name="Number">The entry that says so; null where another history does.</param>
public sealed record FactItem(DateOnly On, string Text, int? Number, Tag? Tag = null)
{
    /// <summary>Further entries that say more of it, such as the one that judges it.</summary>
    public IReadOnlyList<int?> Also { get; init; } = [];
}

/// <summary>The facts of one kind that a case has, under the name of the kind.</summary>
public sealed record FactGroup(string Title, IReadOnlyList<FactItem> Items)
{
    /// <summary>Whether what entries say more stands there at once: where the whole group is folded.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The chances or opportunities that the provider was given, with how they ended.</summary>
    public static IReadOnlyList<FactGroup> Chances(CaseFile file) => Given(
    [
        new("Formal chances to improve", [.. file.Chances.Select((chance, i) => new FactItem(
            chance.On,
            $"Chance {i + 1}, until {EnglishFormat.Day(chance.Details.Due)}: {chance.Details.Expectations}",
            chance.Mark.Number,
            chance.Judged is null ? Open : JudgedTag(chance.Judged.Details.Improvement == Improvement.Sufficient, "Sufficient", "Insufficient")) { Also = [chance.Judged?.Mark.Number] })]),
        new("Opportunities to present a plan", [.. file.PlanOpportunities.Select((opportunity, i) => new FactItem(
            opportunity.On,
            $"Opportunity {i + 1}, until {EnglishFormat.Day(opportunity.Details.Due)}",
            opportunity.Mark.Number,
            opportunity.Judged is null ? Open : JudgedTag(opportunity.Judged.IsRobustAndCredible, "Robust and credible", opportunity.Judged.Details.Presented ? "Not robust and credible" : "Not presented")) { Also = [opportunity.Judged?.Mark.Number] })]),
    ]);

    /// <summary>What else the scenario rests on: reviews, causes, directions, contributions, applications, judgements, and the steps that were taken.</summary>
    public static IReadOnlyList<FactGroup> Others(CaseFile file, Names names) => Given(
    [
        new("Concerns", [.. file.Concerns.Select(concern => new FactItem(concern.On, concern.Details.Text, concern.Mark.Number))]),
        new("Joint service reviews", [.. file.Reviews.Select(review => new FactItem(
            review.On, review.Details.Findings, review.Mark.Number, JudgedTag(review.Details.Agreed, "Agreed", "Not agreed")))]),
        new("Causes", [.. file.Causes.Select(cause => new FactItem(cause.On, cause.Details.Text, cause.Mark.Number, new Tag(ChoiceLabels.Label(cause.Details.Kind), TagColour.White)))]),
        new("Remedies", [.. file.Remedies.Select(remedy => new FactItem(remedy.On, remedy.Details.Text, remedy.Mark.Number))]),
        new("Support from other providers", [.. file.Supports.Select(support => new FactItem(
            support.On, $"{names.Provider(support.Details.Provider)}: {support.Details.Summary}", support.Mark.Number))]),
        new("Directions of the SHA", [.. file.Directions.Select(direction => new FactItem(direction.On, direction.Details.Text, direction.Mark.Number))]),
        new("Prospectus", [.. file.Prospectuses.Select(prospectus => new FactItem(prospectus.On, prospectus.Details.Outcomes, prospectus.Mark.Number))]),
        new("Contributions to the specification", [.. file.Contributions.Select(contribution => new FactItem(
            contribution.On,
            With(names.Provider(contribution.Details.Provider), contribution.Details.Summary),
            contribution.Mark.Number,
            contribution.Details.Declined ? new Tag("Declined", TagColour.Grey) : null))]),
        new(file.Logged.Shares is null ? "Applications for accreditation" : "Applications in the choice programme", [.. file.Applications.Select(application => new FactItem(
            application.On,
            names.Provider(application.Provider),
            file.SharesApplications ? null : application.Mark.Number,
            application.IsPending ? new Tag("Pending", TagColour.Yellow) : application.Ended is not null ? new Tag("Accreditation ended", TagColour.Grey) : JudgedTag(application.IsAccredited, "Accredited", "Refused"))
        {
            Also = file.SharesApplications ? [] : [application.Decided?.Mark.Number, application.Ended?.Mark.Number],
        })]),
        new("Existing providers withdrawn", [.. file.Withdrawals.Select(withdrawal => new FactItem(
            withdrawal.On, With(names.Provider(withdrawal.Details.Provider), withdrawal.Details.Evidence), withdrawal.Mark.Number))]),
        new("Contract that it is about", [.. file.ContractNamings.Select(naming => new FactItem(
            naming.On, $"{naming.Details.Contract ?? "None on the register"}: {naming.Details.Reason}", naming.Mark.Number))]),
        new("Transfer of staff", [.. file.StaffTransfers.Select(transfer => new FactItem(
            transfer.On,
            $"{EnglishFormat.Count(transfer.Details.Staff, "person transfers", "people transfer")}{(file.Tenders is [.., { AwardedTo: { } winner }] ? $" to {names.Provider(winner)}" : "")} on {EnglishFormat.Day(transfer.Details.TransfersOn)}",
            transfer.Mark.Number,
            new Tag(ChoiceLabels.Label(transfer.Details.Tupe), TagColour.White)))]),
        new("Judgements", [.. file.Judgements.Select(judgement => new FactItem(
            judgement.On,
            names.Question(judgement.Details.Question),
            judgement.Mark.Number,
            new Tag(ChoiceLabels.Label(judgement.Details.Answer), TagColour.White)))]),
        new("Steps taken", [.. file.StepsTaken.Select(step => new FactItem(step.On, names.Step(step.Details.Step), step.Mark.Number)
        {
            Also = [step.Proposal?.Mark.Number, step.Proposal is { } proposal ? file.DecisionOn(proposal)?.Mark.Number : null],
        })]),
    ]);

    /// <summary>Who was engaged and how, the latest first; what was said there is what its entry says more.</summary>
    public static FactGroup Engagements(CaseFile file, Names names) => new("What was said", [.. file.Engagements
        .OrderByDescending(engagement => engagement.On)
        .ThenByDescending(engagement => engagement.Mark.Number)
        .Select(engagement => new FactItem(
            engagement.On, $"{ChoiceLabels.Label(engagement.Details.Method)}: {names.Provider(engagement.Details.Party)}", engagement.Mark.Number, file.Counts(engagement) ? null : new Tag("Does not count", TagColour.Grey)))])
    {
        IsWhole = true,
    };

    /// <summary>Nothing after the name where the person does not see what was said.</summary>
    private static string With(string name, string? text) => string.IsNullOrEmpty(text) ? name : $"{name}: {text}";

    private static Tag Open { get; } = new("Open", TagColour.Yellow);

    private static Tag JudgedTag(bool isGood, string good, string otherwise) =>
        isGood ? new Tag(good, TagColour.Green) : new Tag(otherwise, TagColour.Red);

    private static IReadOnlyList<FactGroup> Given(IEnumerable<FactGroup> groups) => [.. groups.Where(group => group.Items.Count > 0)];
}
