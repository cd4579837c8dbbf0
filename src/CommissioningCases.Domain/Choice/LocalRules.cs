namespace CommissioningCases.Domain.Choice;

/// <summary>
/// When the actions are possible by which a cluster finds its priorities: feedback, proposals, criteria, scores, and a change of the selection. They
/// are this service's own: no clause bears on them, so that they are accepted or invalid, never refused.
/// </summary>
internal static class LocalRules
{
    public static void Check(ProgrammeFile file, ProgrammeAction action, RuleContext context)
    {
        switch (action)
        {
            case RecordFeedback feedback:
                Check(file, feedback, context);
                break;
            case ProposeService proposal:
                context.Invalid(
                    file.Proposals.ContainsKey(proposal.Service) || context.Bodies.FindNationalService(proposal.Service) is not null,
                    ProposeService.ServiceField,
                    "That service is on the list already");
                break;
            case SetCriterion criterion:
                context.Invalid(
                    criterion.Weight == 0 && !file.Criteria.ContainsKey(criterion.Criterion),
                    SetCriterion.WeightField,
                    "A new criterion has a weight of 1 or more");
                break;
            case ScoreService score:
                Check(file, score, context);
                break;
            case DropService drop:
                Check(file, drop, context);
                break;
        }
    }

    private static void Check(ProgrammeFile file, RecordFeedback feedback, RuleContext context)
    {
        var engagement = file.FindEngagement(feedback.Engagement);
        context.Invalid(engagement is null, RecordFeedback.EngagementField, "Choose an engagement of this programme");
        context.Invalid(context.On < engagement?.On, "on", "The day cannot be before the engagement at which it was heard");
        context.Invalid(
            feedback.Services.Any(service => !ServiceRanking.IsOnList(file, service, context.Bodies)),
            RecordFeedback.ServicesField,
            "Choose services of the national list or ones put forward locally");
    }

    private static void Check(ProgrammeFile file, ScoreService score, RuleContext context)
    {
        context.Invalid(
            !ServiceRanking.IsOnList(file, score.Service, context.Bodies),
            ScoreService.ServiceField,
            "Choose a service of the national list or one put forward locally");
        context.Invalid(file.Criteria.IsEmpty, ScoreService.ScoresField, "Set the criteria first");
        context.Invalid(
            score.Scores.Keys.Any(criterion => !file.Criteria.ContainsKey(criterion)) || score.Scores.Values.Any(value => value is < 0 or > ScoreService.Most),
            ScoreService.ScoresField,
            $"Each score is for one of the criteria, from 0 to {ScoreService.Most}");
    }

    private static void Check(ProgrammeFile file, DropService drop, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, drop.Service, DropService.ServiceField, context);
        context.Invalid(service?.Live is not null, DropService.ServiceField, "The service is live: patients choose between its providers");
        context.Invalid(file.Pending.Keys.Any(key => key.Service == drop.Service), DropService.ServiceField, "Applications to qualify for the service wait for their outcome");
    }
}
