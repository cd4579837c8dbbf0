using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Choice;

/// <summary>
/// When the actions are possible by which a cluster finds its priorities: feedback, proposals, criteria, scores, and a change of the selection. They
/// are this service's own: no clause bears on them, so that they are accepted or invalid, never refused.
/// </summary>
internal static class LocalRules
{
    public static void Check(ProgrammeFile file, ProgrammeAction action, Ruling ruling)
    {
        switch (action)
        {
            case RecordFeedback feedback:
                Check(file, feedback, ruling);
                break;
            case ProposeService proposal:
                ruling.Invalid(
                    file.Proposals.ContainsKey(proposal.Service) || ruling.Bodies.FindNationalService(proposal.Service) is not null,
                    ProposeService.ServiceField,
                    "That service is on the list already");
                break;
            case SetCriterion criterion:
                ruling.Invalid(
                    criterion.Weight == 0 && !file.Criteria.ContainsKey(criterion.Criterion),
                    SetCriterion.WeightField,
                    "A new criterion has a weight of 1 or more");
                break;
            case ScoreService score:
                Check(file, score, ruling);
                break;
            case DropService drop:
                Check(file, drop, ruling);
                break;
        }
    }

    private static void Check(ProgrammeFile file, RecordFeedback feedback, Ruling ruling)
    {
        var engagement = file.FindEngagement(feedback.Engagement);
        ruling.Invalid(engagement is null, RecordFeedback.EngagementField, "Choose an engagement of this programme");
        ruling.Invalid(ruling.On < engagement?.On, "on", "The day cannot be before the engagement at which it was heard");
        ruling.Invalid(
            feedback.Services.Any(service => !ServiceRanking.IsOnList(file, service, ruling.Bodies)),
            RecordFeedback.ServicesField,
            "Choose services of the national list or ones put forward locally");
    }

    private static void Check(ProgrammeFile file, ScoreService score, Ruling ruling)
    {
        ruling.Invalid(
            !ServiceRanking.IsOnList(file, score.Service, ruling.Bodies),
            ScoreService.ServiceField,
            "Choose a service of the national list or one put forward locally");
        ruling.Invalid(file.Criteria.IsEmpty, ScoreService.ScoresField, "Set the criteria first");
        ruling.Invalid(
            score.Scores.Keys.Any(criterion => !file.Criteria.ContainsKey(criterion)) || score.Scores.Values.Any(value => value is < 0 or > ScoreService.Most),
            ScoreService.ScoresField,
            $"Each score is for one of the criteria, from 0 to {ScoreService.Most}");
    }

    private static void Check(ProgrammeFile file, DropService drop, Ruling ruling)
    {
        var service = ProgrammeRules.RequireSelected(file, drop.Service, DropService.ServiceField, ruling);
        ruling.Invalid(service?.Live is not null, DropService.ServiceField, "The service is live: patients choose between its providers");
        ruling.Invalid(file.Pending.Keys.Any(key => key.Service == drop.Service), DropService.ServiceField, "Applications to qualify for the service wait for their outcome");
    }
}
