using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>An attempt that is accepted where its story stands.</summary>
/// <param name="Name">Name of the action, or of the step after <c>take-step</c>.</param>
/// <param name="Fields">The fields that it is read with.</param>
internal sealed record Exemplar(string Name, CaseStory Story, string Action, IReadOnlyList<Field> Fields, JsonObject Values)
{
    public override string ToString() => Name;
}

/// <summary>One accepted attempt for every kind of action and for every step, with each of its fields given.</summary>
internal static class Exemplars
{
    /// <summary>Those of a choice programme.</summary>
    public static IReadOnlyList<Exemplar> OfProgrammes { get; } = [.. Programme()];

    /// <summary>Those of a contract.</summary>
    public static IReadOnlyList<Exemplar> OfContracts { get; } = [.. Contract()];

    public static IReadOnlyList<Exemplar> All { get; } = [.. Facts(), .. OfProgrammes, .. OfContracts, .. Steps(), .. Proposals()];

    public static Exemplar Named(string name) => All.Single(exemplar => exemplar.Name == name);

    private static IEnumerable<Exemplar> Facts()
    {
        IReadOnlyList<Field> sharing = [LogCase.ProgrammeField, LogCase.ProgrammeServiceField];
        IReadOnlyList<Field> ofOthers = [RecordAssurance.StaffConditionsField, RecordAssurance.ForumViewField];
        var improving = Given.CaseIn(1, "improvement");
        var tender = Given.CaseIn(1, "market-test").WithOpenTender();
        var bidden = tender.WithBids(MadeUp.Trust);
        var accreditation = Given.CaseIn(5, "accreditation");
        var staffEngaged = Given.Case(1).WithStaffEngaged();
        var providerEngaged = Given.Case(1).WithProviderEngaged();
        var disputed = staffEngaged.Disputed(staffEngaged.LastRecord);
        var conditional = Given.Case(1).With("record-assurance", new { mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", conditions = "Publish" });
        var departed = Given.Case(1).WithOtherProviderEngaged(departure: "Invited in error");
        var asked = departed.With("deal-with-departure", new { record = departed.LastRecord, outcome = "more-asked", reasons = "Who invited them?" });
        var questioned = Given.Case(1).With("ask-question", new { question = "Who was engaged?", answerBy = CaseStory.Today });
        var documented = Given.Case(1).With("attach-document", Examples.Document("draft.pdf"));
        var breach = departed.With("deal-with-departure", new { record = departed.LastRecord, outcome = "breach", reasons = "No reason", requiredAction = "Tell them", actionDue = CaseStory.Today });
        return
        [
            new("log-case", Given.Nothing, LogCase.Definition.Name, [.. LogCase.Definition.Fields.Except(sharing).Except([LogCase.ContinuesField, LogCase.OwnerField, LogCase.ContractField])], Examples.Log(6)),
            new("log-case continuing", Given.Nothing, LogCase.Definition.Name, [LogCase.ContinuesField], Examples.Log(1).And("continues", MadeUp.ClosedCase)),
            new("log-case shared", Given.Nothing, LogCase.Definition.Name, sharing, Examples.SharedLog(MadeUp.NationalServices[0])),
            Of(Given.Case(1), AmendCase.Definition, new { service = "Wound care", summary = "Told anew", needs = "More ulcers", reason = "The first summary was too short" }),
            Of(Given.Case(1), RecordEngagement.Definition, Examples.Engagement("staff", "RCN", "None")),
            Of(Given.Case(1), SetMeasure.Definition, new { measure = "falls", name = "Falls", kind = "quality", unit = "a month", baseline = 9, target = 3 }),
            Of(improving, RecordMeasurement.Definition, new { measure = "healing", value = 71.5, source = "Monthly report", from = Given.FirstDay, until = improving.Day }),
            Of(Given.Case(1), Judge.Definition, new { question = "scale-significant", answer = "yes", rationale = "Half of all patients" }),
            new("record-assurance", Given.Case(1), RecordAssurance.Definition.Name, [.. RecordAssurance.Definition.Fields.Except(ofOthers)], Examples.Json(new { mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", conditions = "Publish the minutes", conditionsDue = CaseStory.Today })),
            new("record-assurance for others", Given.Case(3), RecordAssurance.Definition.Name, ofOthers, Examples.Json(new { mechanism = "partnership-forum", outcome = "conditional", notes = "Letter", staffConditions = "Meet the branch", forumView = "Content, minute 12" })),
            Of(Given.CasePreparedFor(1, "market-test").Proposing("market-test"), RecordBoardDecision.Definition, new { step = "market-test", decision = "approved", minute = "7", conditions = "Report monthly", interests = "None declared" }),
            Of(staffEngaged, Strike.Definition, new { record = staffEngaged.LastRecord, reason = "Wrong union" }),
            Of(Given.Case(1), RecordConcern.Definition, new { text = "Healing rates fell" }),
            Of(improving, OfferChance.Definition, new { due = improving.Day.AddDays(28), expectations = "Healing in 12 weeks" }),
            Of(improving.WithChance().Later(28), JudgeChance.Definition, Examples.Judgement("insufficient")),
            Of(Given.Case(2), HoldJointReview.Definition, new { findings = "Too few clinics", agreed = true }),
            Of(Given.CaseIn(2, "planning"), OfferPlanOpportunity.Definition, new { due = CaseStory.Today }),
            Of(Given.CaseIn(2, "planning").WithOpportunity(), JudgePlan.Definition, new { presented = true, robust = true, credible = true, rationale = "Costed" }),
            Of(Given.Case(3), RecordCause.Definition, new { text = "Deficit", kind = "financial" }),
            Of(Given.Case(3), RecordRemedy.Definition, new { text = "Turnaround plan" }),
            Of(Given.Case(3), RecordSupport.Definition, new { provider = MadeUp.Hospitals, summary = "Two consultants" }),
            Of(Given.Case(3), RecordDirection.Definition, new { text = "Seek a merger", document = "Letter of 2 March 2010" }),
            Of(Given.Case(4), PublishProspectus.Definition, new { outcomes = "Closer to home", reasons = "Rising need", process = "Dialogue" }),
            Of(Given.CaseIn(4, "specification"), RecordContribution.Definition, new { provider = MadeUp.Trust, declined = false, summary = "Shared care" }),
            Of(accreditation, ReceiveApplication.Definition, new { provider = MadeUp.Independent }),
            Of(accreditation.WithApplication(MadeUp.Independent), DecideApplication.Definition, new { provider = MadeUp.Independent, outcome = "accredited", rationale = "Meets them" }),
            Of(accreditation.WithAccredited(MadeUp.Independent), EndAccreditation.Definition, new { provider = MadeUp.Independent, ground = "own-wish", evidence = "Its letter" }),
            Of(accreditation, WithdrawProvider.Definition, new { provider = MadeUp.Trust, failed = "quality", evidence = "Report" }),
            Of(Given.CaseIn(1, "market-test"), OpenTender.Definition, Examples.Tender(Given.CaseIn(1, "market-test").Day)),
            Of(tender, Invite.Definition, new { provider = MadeUp.Trust }),
            Of(tender, ReceiveBid.Definition, new { provider = MadeUp.Trust }),
            Of(bidden, WithdrawBid.Definition, new { provider = MadeUp.Trust, reason = "Too few nurses" }),
            Of(bidden.AfterClosing(), ScoreBid.Definition, new { provider = MadeUp.Trust, quality = 60, value = 55.5 }),
            new(AddNote.Definition.Name, Given.Case(1), AddNote.Definition.Name, [AddNote.TextField], Examples.Json(new { text = "Asked for minutes" })),
            Of(Given.Case(1), NameContract.Definition, new { contract = "CT-2010-00001", reason = "It was not on the register" }),
            Of(Given.Case(1), AssignOwner.Definition, new { owner = "Jo" }),
            Of(Given.Case(1), HoldCase.Definition, new { until = CaseStory.Today, reason = "The manager is away" }),
            Of(Given.Case(1).With("hold-case", new { reason = "The manager is away" }), ResumeCase.Definition, new { reason = "She is back" }),
            Of(Given.Case(1), RequestReview.Definition, new { mechanism = "sha-assurance", question = "About to test the market", neededBy = CaseStory.Today }),
            Of(Given.Case(1), AskQuestion.Definition, new { question = "Why is it late?", answerBy = CaseStory.Today }),
            Of(questioned, AnswerQuestion.Definition, new { record = questioned.LastRecord, answer = "The branch and the provider" }),
            Of(conditional, MeetConditions.Definition, new { record = conditional.LastRecord, reasons = "Published" }),
            Of(departed, DealWithDeparture.Definition, new { record = departed.LastRecord, outcome = "breach", reasons = "No reason given", requiredAction = "Tell the provider", actionDue = CaseStory.Today }),
            Of(asked, ExplainDeparture.Definition, new { record = departed.LastRecord, explanation = "They came uninvited" }),
            Of(breach, CompleteAction.Definition, new { record = departed.LastRecord, reasons = "The provider was told" }),
            Of(staffEngaged, RespondAsStaffSide.Definition, new { record = staffEngaged.LastRecord, union = "UNISON", view = "disputed", account = "Nobody was told" }),
            Of(providerEngaged, RespondAsProvider.Definition, new { record = providerEngaged.LastRecord, provider = MadeUp.Trust, view = "disputed", account = "Nobody came" }),
            Of(tender, RecordTransfer.Definition, new { transfersOn = CaseStory.Today, staff = 41, tupe = "applies", arrangements = "Meetings in May" }),
            Of(disputed, AnswerDispute.Definition, new { record = staffEngaged.LastRecord, reply = "The branch had the papers" }),
            Of(documented, AttachCaseDocument.Definition, Examples.Document("plan.pdf").And("record", "entry-1").And("replaces", documented.LastRecord)),
            Of(disputed, SettleDispute.Definition, new { record = staffEngaged.LastRecord, outcome = "stands", reasons = "The papers show it" }),
        ];
    }

    private static IEnumerable<Exemplar> Programme()
    {
        var service = MadeUp.NationalServices[0];
        var engaged = Given.Programme().WithAllGroupsEngaged();
        var selected = engaged.WithServices(3);
        var late = selected.WithShaNotified().On(new DateOnly(2012, 4, 1));
        var compared = engaged.WithCriterion("Waiting times", 60);
        var offered = late.WithOffer(service);
        var applied = offered.WithApplicationOf(MadeUp.Independent, service);
        var differing = applied.WithAssessment(applied.LastRecord, "ann").WithAssessment(applied.LastRecord, "bob", "not-qualified");
        var rejected = differing.With(QualifyProvider.Definition.Name, Examples.Qualification(service, MadeUp.Independent, "not-qualified"));
        var appealed = rejected.With(AppealOutcome.Definition.Name, new { application = applied.LastRecord, grounds = "The rooms were seen before they were ready" });
        var listed = late.WithQualified(service);
        var document = Guid.Empty.ToString();
        return
        [
            Of(Given.Nothing.On(Given.ProgrammeOpened), OpenProgramme.Definition, new { cluster = MadeUp.Cluster, commissioningGroups = new List<string> { "Pathfinder North" } }),
            Of(Given.Programme(), EngageLocally.Definition, new { group = "patients", summary = "Two meetings" }),
            Of(engaged, CountAttendance.Definition, new { engagement = engaged.LastRecord, attending = 41 }),
            Of(engaged, SelectService.Definition, Examples.Selection(service)),
            Of(selected, NotifySha.Definition, new { notice = "{}" }),
            Of(late, ShareWithDepartment.Definition, new { notice = "{}" }),
            Of(late, AdoptPack.Definition, new { service }),
            Of(late, SetPrice.Definition, new { service, price = 42.5 }),
            Of(late.WithPrice(service), DescribePrice.Definition, new { service, unit = "visit", from = "2012-04-01", until = "2013-03-31" }),
            Of(late, QualifyProvider.Definition, new { service, provider = MadeUp.Independent, outcome = "qualified", rationale = "Registered" }),
            Of(late, ConfirmPrinciples.Definition, new { service, statement = "They are kept" }),
            new("strike of a programme", engaged, StrikeLocally.Definition.Name, StrikeLocally.Definition.Fields, Examples.Json(new { record = engaged.LastRecord, reason = "Another cluster's" })),
            Of(late.WithAllInPlace(service), GoLive.Definition, new { service }),
            Of(late, RecordLesson.Definition, new { stage = "going live", lesson = "Tell practices a month before" }),
            Of(engaged, RecordFeedback.Definition, new { engagement = engaged.LastRecord, statement = "The clinic is far", services = new[] { service } }),
            Of(engaged, ProposeService.Definition, new { service = "Night sitting", reason = "Carers ask for it" }),
            Of(engaged, SetCriterion.Definition, new { criterion = "Waiting times", weight = 60 }),
            Of(compared, ScoreService.Definition, new { service, scores = new Dictionary<string, decimal> { ["Waiting times"] = 4 }, rationale = "Eleven weeks" }),
            Of(selected, DropService.Definition, new { service, reason = "Few patients" }),
            Of(selected, WritePack.Definition, new { service, coProducers = new List<string> { "Neighbour cluster" }, specification = "Hearing tests", currency = "A pathway", quality = "Six weeks", referral = "By the practice" }),
            Of(late, OpenOffer.Definition, Examples.Offer(service, late.Day)),
            Of(offered, ClarifyOffer.Definition, new { service, question = "Is parking needed?", answer = "No" }),
            Of(late, NameExistingProvider.Definition, new { service, provider = MadeUp.Trust, contact = "By letter" }),
            Of(offered, RecordApplication.Definition, new { service, provider = MadeUp.Independent, answers = new List<string> { "Yes", "Two", "On foot" } }),
            Of(applied, AttachEvidence.Definition, new { application = applied.LastRecord, title = "Registration", document, fileName = "registration.pdf", sha256 = new string('0', 64) }),
            Of(applied, AssignAssessors.Definition, new { applications = new[] { applied.LastRecord }, first = "ann", second = "bob" }),
            Of(applied, Remind.Definition, new { applications = new[] { applied.LastRecord }, text = "By Friday, please" }),
            Of(applied, AssessApplication.Definition, Examples.Assessment(applied.LastRecord, "ann")),
            Of(applied, WithdrawApplication.Definition, new { application = applied.LastRecord, reason = "No premises" }),
            Of(listed, SuspendProvider.Definition, new { service, provider = MadeUp.Independent, failed = "registration", evidence = "Notice of the regulator", notice = listed.Day }),
            Of(listed.WithSuspended(service), ReinstateProvider.Definition, new { service, provider = MadeUp.Independent, evidence = "Registered again" }),
            Of(listed, DescribeProvider.Definition, new { service, provider = MadeUp.Independent, contact = "By letter", sites = "1 High Street, TR1 2AB", hours = "Monday to Friday", waitWeeks = 3, reviewOn = "2013-04-01", expiresOn = "2015-03-31" }),
            Of(listed, RecordExit.Definition, new { service, provider = MadeUp.Independent, notice = listed.Day, reason = "Too few patients" }),
            Of(applied, DeclareInterest.Definition, new { application = applied.LastRecord, person = "ann", interest = "Her brother works there" }),
            Of(differing, ModerateAssessments.Definition, new { application = applied.LastRecord, recommends = "not-qualified", reasons = "The rooms are too small" }),
            Of(rejected, AppealOutcome.Definition, new { application = applied.LastRecord, grounds = "The rooms were seen before they were ready" }),
            Of(appealed, DecideAppeal.Definition, new { application = applied.LastRecord, decision = "upheld", reasons = "They were" }),
            Of(listed, RemoveProvider.Definition, new { service, provider = MadeUp.Independent, failed = "quality", evidence = "Two audits", notice = listed.Day }),
        ];
    }

    private static IEnumerable<Exemplar> Contract()
    {
        var contract = Given.Contract();
        var varied = contract.WithVariation();
        var asked = contract.WithContractMeasure("healing").WithContractMeasurement("healing", 0, 40);
        Exemplar[] named =
        [
            Of(Given.Nothing, RecordContract.Definition, Examples.Contract()),
            Of(contract, AmendContract.Definition, new
            {
                type = "grant", number = "PCT/7b", from = "2009-04-02", until = "2012-03-30", value = "small", noticeMonths = 3,
                contractQuery = "Clause 28", remedialActionPlan = "Clause 29", variationClause = "Clause 38", terminationClause = "Clause 30", reason = "As it was signed",
            }),
            Of(contract, SetContractMeasure.Definition, Examples.ContractMeasure("healing")),
            Of(contract, VaryContract.Definition, new { summary = "A clinic on Saturdays", services = new List<string> { "Community nursing" }, provider = MadeUp.Hospitals, value = "large", byCase = "CC-1", byCaseEntry = 4 }),
            Of(contract, ExtendContract.Definition, new { until = "2013-03-31", reason = "Until the tender ends", byCase = "CC-1", byCaseEntry = 4 }),
            Of(contract, EndContract.Definition, new { ends = CaseStory.Today, ground = "notice", reason = "The clinic closes", byCase = "CC-1", byCaseEntry = 4 }),
            Of(contract, SupersedeContract.Definition, new { by = "CT-2", ends = CaseStory.Today, byCase = "CC-1", byCaseEntry = 4 }),
            Of(contract.WithContractMeasure("healing"), RecordContractMeasurement.Definition, new { measure = "healing", from = "2010-02-01", until = "2010-02-28", value = 71.5, source = "Monthly report" }),
            Of(asked, AnswerPrompt.Definition, new { record = asked.LastRecord, answer = "watch-on", reason = "A nurse was ill", until = asked.Day.AddDays(90) }) with { Fields = [.. AnswerPrompt.Definition.Fields.Except([CauseInCase.CaseField])] },
            Of(asked, AnswerPrompt.Definition, new { record = asked.LastRecord, answer = "case", reason = "Two periods running", byCase = "CC-1" }) with
            {
                Name = "answer-prompt with a case",
                Fields = [CauseInCase.CaseField],
            },
            Of(contract, AssignLead.Definition, new { lead = "ann" }),
            Of(contract, NoteContract.Definition, new { text = "The signed copy is in the safe" }),
            Of(contract, AttachContractDocument.Definition, new { title = "The contract", document = Guid.Empty, fileName = "contract.pdf", sha256 = new string('0', 64) }),
        ];
        return [.. named, Of(varied, StrikeFromContract.Definition, new { record = varied.LastRecord, reason = "Another contract was meant" }) with { Name = "strike from a contract" }];
    }

    private static IEnumerable<Exemplar> Steps() =>
        from scenario in RuleSets.Standard.Current.Scenarios
        from step in scenario.Steps
        let story = Given.CaseReadyFor(scenario.Number, step.Name)
        select new Exemplar(
            $"{scenario.Number} {step.Name}",
            story,
            TakeStep.Definition.Name,
            step.IsKey ? [TakeStep.StepField] : [.. TakeStep.Definition.Fields, .. step.OwnFields],
            Examples.Step(step.Name, step.Name == "abandon-tender" ? new { back = false } : Examples.OwnOf(story, step.Name)));

    /// <summary>Each key step proposed, with each way to answer its own fields.</summary>
    private static IEnumerable<Exemplar> Proposals() =>
    [
        Proposal(1, "consider-alternatives"),
        Proposal(1, "adopt-other-solution", new { solution = "contract-change" }),
        Proposal(2, "adopt-other-solution", new { solution = "franchise", partner = MadeUp.Hospitals }),
        Proposal(1, "adopt-other-solution", new { solution = "other", description = "A shared clinic" }, "other"),
        Proposal(1, "market-test"),
        Proposal(1, "award", new { provider = MadeUp.Trust }),
        Proposal(2, "consider-alternatives", new { whyNotContract = "No agreement on its price" }),
        Proposal(3, "seek-resolution"),
        Proposal(3, "resolve", new { solution = "merger", partner = MadeUp.Hospitals, whyNotNhs = "It is one" }),
        Proposal(3, "market-test", new { whyNotOrganisational = "No body would merge" }),
        Proposal(4, "decide-tender", new { decision = "open-tender" }),
        Proposal(4, "decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" }, "NHS only"),
        Proposal(4, "decide-tender", new { decision = "no-tender", provision = "Practices, as now" }, "no tender"),
        Proposal(5, "open-accreditation", new { mode = "open", criteria = new List<string> { "Registered" } }),
        Proposal(5, "open-accreditation", new { mode = "managed", criteria = new List<string> { "Registered" }, places = 2 }, "managed"),
        Proposal(5, "close-choice"),
        Proposal(6, "decide-continue", new { @continue = true }),
        Proposal(1, "abandon-tender", new { back = true }, Given.CaseIn(1, "market-test").WithTwoScoredBids()),
        Proposal(1, "withdraw-case", new { reason = "other" }, Given.CaseIn(1, "options")),
    ];

    private static Exemplar Proposal(int scenario, string step, object? own = null, string way = "") =>
        Proposal(scenario, step, own ?? new { }, Given.CasePreparedFor(scenario, step), way);

    private static Exemplar Proposal(int scenario, string step, object own, CaseStory story, string way = "")
    {
        var values = Examples.Proposal(step, own);
        var given = story.Case.Scenario.FindStep(step)!.OwnFields.Where(field => values.ContainsKey(field.Name));
        return new Exemplar($"{scenario} propose {step} {way}".TrimEnd(), story, ProposeStep.Definition.Name, [.. ProposeStep.Definition.Fields, .. given], values);
    }

    private static Exemplar Of(CaseStory story, ActionDefinition action, object values) =>
        new(action.Name, story, action.Name, action.Fields, Examples.Json(values));
}
