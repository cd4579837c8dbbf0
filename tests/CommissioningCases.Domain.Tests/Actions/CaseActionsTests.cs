namespace CommissioningCases.Domain.Tests.Actions;

public class CaseActionsTests
{
    [Fact]
    public void All_AreTheActionsOfTheModelAndThoseOfThisService() =>
        CaseActions.All.Select(action => action.Name).ShouldBe(
            [
                "log-case", "amend-case", "name-contract", "record-engagement", "set-measure", "record-measurement", "judge", "record-assurance",
                "propose-step", "board-decision", "take-step", "strike",
                "record-concern", "offer-chance", "judge-chance",
                "hold-joint-review", "offer-plan-opportunity", "judge-plan",
                "record-cause", "record-remedy", "record-support", "record-direction",
                "publish-prospectus", "record-contribution",
                "receive-application", "decide-application", "end-accreditation", "withdraw-provider",
                "open-tender", "invite", "receive-bid", "withdraw-bid", "score-bid",
                "add-note", "assign-owner",
                "request-review", "ask-question", "answer-question", "meet-conditions", "deal-with-departure", "explain-departure", "complete-action",
                "staff-side-response", "answer-dispute", "settle-dispute",
                "hold-case", "resume-case",
                "attach-document", "provider-response", "record-transfer",
            ]);

    [Fact]
    public void All_AreKnownToAScenarioOrToEveryCase() =>
        CaseActions.All
            .Where(action => !action.IsOfThisService && action != LogCase.Definition && action != ProposeStep.Definition && action != TakeStep.Definition)
            .ShouldAllBe(action => RuleSets.Standard.Current.Scenarios.Any(scenario => scenario.FindFact(action.Name) != null));

    [Fact]
    public void ProgrammeActions_AreThoseOfTheModelAndThoseOfThisService() =>
        ProgrammeActions.All.Select(action => action.Name).ShouldBe(
            [
                "open-programme", "engage-locally", "select-service", "notify-sha", "share-with-department", "adopt-pack", "set-price", "qualify-provider",
                "confirm-principles", "go-live", "record-lesson", "strike",
                "count-attendance", "record-feedback", "propose-service", "set-criterion", "score-service", "drop-service",
                "write-pack", "open-offer", "describe-price", "name-existing-provider", "describe-provider",
                "record-application", "attach-evidence", "assign-assessors", "remind", "assess-application", "withdraw-application",
                "suspend-provider", "reinstate-provider", "remove-provider", "record-exit",
                "declare-interest", "moderate-assessments", "appeal-outcome", "decide-appeal", "clarify-offer",
            ]);

    [Fact]
    public void Names_AndFieldNames_AreUnique()
    {
        foreach (var action in CaseActions.All.Concat<ActionDefinition>(ProgrammeActions.All))
        {
            action.Title.ShouldNotBeNullOrWhiteSpace();
            action.Fields.Select(field => field.Name).ShouldBeUnique();
            action.Fields.ShouldAllBe(field => field.Label.Length > 0 && field.MissingMessage.Length > 0);
        }
    }

    [Fact]
    public void Find_OfAnUnknownName_IsNull()
    {
        RuleSets.Standard.Current.Cases.Find("no-such-action").ShouldBeNull();
        RuleSets.Standard.Current.Cases.Find("Judge").ShouldBeNull();
        RuleSets.Standard.Current.Programmes.Find("judge").ShouldBeNull();
    }

    [Fact]
    public void Describe_OfAnActionThatWasRead_IsItsDefinition()
    {
        foreach (var exemplar in Exemplars.All.Where(exemplar => exemplar.Action is not ("take-step" or "propose-step")))
        {
            var reader = new Domain.Kernel.Fields.FieldReader(System.Text.Json.JsonSerializer.SerializeToElement(exemplar.Values));
            var rules = RuleSets.Standard.Current;
            if (rules.Cases.Find(exemplar.Action) is { } caseAction)
            {
                caseAction.Read(reader, rules.Cases, null).Describe().ShouldBe(caseAction);
            }
            else if (rules.Programmes.Find(exemplar.Action) is { } programmeAction)
            {
                programmeAction.Read(reader, rules.Programmes, null).Describe().ShouldBe(programmeAction);
            }
            else
            {
                var contractAction = rules.Contracts.Find(exemplar.Action)!;
                contractAction.Read(reader, rules.Contracts, null).Describe().ShouldBe(contractAction);
            }
        }
    }
}
