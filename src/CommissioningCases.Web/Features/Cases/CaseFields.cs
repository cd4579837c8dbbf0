using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>How the forms of a case ask for the fields of its actions: only what makes sense for the case at present.</summary>
public static class CaseFields
{
    public static FormFields<CaseOverview> All { get; } = new()
    {
        Sources = new Dictionary<CodeSource, Func<HistoryForm<CaseOverview>, IEnumerable<Option>>>
        {
            [CodeSource.Provider] = form => ProviderOptions.Of(form.Overview.Bodies, CaseOptions.Bidders(form, isScored: null)),
            [CodeSource.CaseProvider] = form => ProviderOptions.Of(form.Overview.Bodies, form.Overview.File.Providers),
            [CodeSource.OtherProvider] = form => CaseOptions.Providers(form, except: form.Overview.File.Providers),
            [CodeSource.Measure] = form => form.Overview.File.MeasuresSet.Select(measure => new Option(measure.Details.Measure, $"{measure.Details.Name}, in {measure.Details.Unit}")),
            [CodeSource.Step] = form => CaseOptions.Steps(form.Overview.File.Scenario.Steps.Where(step => step.From.Contains(form.Overview.File.Current.Stage))),
            [CodeSource.KeyStep] = form => CaseOptions.Steps(form.Overview.File.Scenario.KeySteps.Where(step => step.CanBeProposedBy(form.Overview.File))),
            [CodeSource.ProposedStep] = form => CaseOptions.Steps(form.Overview.File.Scenario.KeySteps.Where(step => form.Overview.File.StandingProposal(step.Name) is not null)),
            [CodeSource.Bidder] = CaseOptions.RankedBidders,
            [CodeSource.AccreditedProvider] = form => ProviderOptions.Of(form.Overview.Bodies, form.Overview.File.Applications.Where(one => one.IsAccredited).Select(one => one.Provider)),
            [CodeSource.DisputedRecord] = form => CaseOptions.Records(form, form.Overview.File.DisputedRecords),
            [CodeSource.ProviderRecord] = form => CaseOptions.Records(form, form.Overview.File.ProviderRecords.Select(record => record.Fact)),
            [CodeSource.Breach] = form => CaseOptions.Departures(form, DepartureState.Breach),
            [CodeSource.Question] = form => form.Overview.File.Scenario.Questions.Select(question => new Option(question.Name, question.Text) { Hint = $"{question.Clause.Id}: “{question.Clause.Text}”" }),
            [CodeSource.Person] = form => form.People,
            [CodeSource.Contract] = form => form.People,
            [CodeSource.Record] = form => CaseOptions.Facts(form, form.Overview.Strikeable),
            [CodeSource.ConditionalAssurance] = form => CaseOptions.Facts(form, form.Overview.OpenConditions),
            [CodeSource.StaffEngagement] = form => CaseOptions.Facts(form, form.Overview.Answerable),
            [CodeSource.ShaQuestion] = form => CaseOptions.Facts(form, form.Overview.File.OpenQuestions),
            [CodeSource.Departure] = form => CaseOptions.Departures(form, DepartureState.MoreAsked, DepartureState.Open),
            [CodeSource.Entry] = CaseOptions.Entries,
            [CodeSource.CaseDocument] = CaseOptions.Documents,
            [CodeSource.Union] = form => form.Overview.Permissions.Union is { } union ? [new Option(union, TradeUnions.NameOf(union))] : [],
        },
        Options = new Dictionary<Field, Func<HistoryForm<CaseOverview>, IEnumerable<Option>>>
        {
            [DealWithDeparture.RecordField] = form => CaseOptions.Departures(form, DepartureState.MoreAsked, DepartureState.Open, DepartureState.Breach),
            [DecideApplication.ProviderField] = form => ProviderOptions.Of(form.Overview.Bodies, form.Overview.File.Applications.Where(one => one.IsPending).Select(one => one.Provider)),
            [WithdrawProvider.ProviderField] = form => ProviderOptions.Of(form.Overview.Bodies, form.Overview.File.RemainingProviders),
            [ScoreBid.ProviderField] = form => ProviderOptions.Of(form.Overview.Bodies, CaseOptions.Bidders(form, isScored: false)),
            [Invite.ProviderField] = form => CaseOptions.Providers(form, form.Overview.File.Providers, except: [.. CaseOptions.Invited(form)]),
            [ReceiveBid.ProviderField] = form => CaseOptions.Providers(form, [.. CaseOptions.Invited(form)], except: [.. CaseOptions.Bidders(form, isScored: null)]),
            [RecordContribution.ProviderField] = form => CaseOptions.Providers(form, form.Overview.File.Providers, except: []),
            [RecordAssurance.MechanismField] = form => CaseOptions.Mechanisms(form, oversight => form.Overview.Permissions.SpeaksFor(oversight.Mechanism)),
            [RequestReview.MechanismField] = form => CaseOptions.Mechanisms(form, one => one.Mechanism != Mechanism.CompetitionLaw && form.Overview.File.OpenRequest(one.Mechanism) is null),
            [RespondAsStaffSide.ViewField] = _ =>
            [
                new(ExchangeNames.Of(StaffSideView.Agreed), "Yes, we agree the record"),
                new(ExchangeNames.Of(StaffSideView.Disputed), "No, it was not so"),
            ],
        },
        Boxes = new Dictionary<Field, Func<HistoryForm<CaseOverview>, IEnumerable<ResultBox>>>
        {
            [JudgeChance.ResultsField] = form => form.Overview.File.MeasuresSet.OrderBy(measure => measure.Mark.Number).Select(CaseOptions.BoxOf),
        },
        Inputs = new Dictionary<Field, FieldInput<CaseOverview>>
        {
            [RecordEngagement.WithField] = new(form => [new FormPart("_Party", Party.Of(form))]),
            [RecordEngagement.PartyField] = new(_ => []) { Read = form => FormJson.Text(Party.Read(form)), BoxOf = Party.BoxOf },
            [RecordEngagement.DepartureField] = new(_ => []),
            [ProposeStep.NeedsField] = new(form =>
            [
                FieldParts.Of(AskedField.Of(ProposeStep.NeedsField) with { Hint = "As they were logged or proposed. Confirm that this step serves them, or change the words", Value = form.Value(ProposeStep.NeedsField) }, null, []),
            ]),
            [SetMeasure.MeasureField] = Several(form =>
            [
                .. MeasureChoice.Parts(form.People, SetMeasure.MeasureField.Name),
                FieldParts.Of(AskedField.Of(SetMeasure.MeasureField) with { Value = form.Value(SetMeasure.MeasureField) }, null, []),
            ]),
            [RecordMeasurement.MeasureField] = Several(form => [CaseEntries.Measurements(form)]),
            [RecordMeasurement.ValueField] = Several(_ => []),
            [Invite.ProviderField] = Several(CaseEntries.Invitations),
            [ReceiveBid.ProviderField] = Several(CaseEntries.Bids),
            [ScoreBid.ProviderField] = Several(form => [CaseEntries.Scores(form)]),
            [ScoreBid.QualityField] = Several(_ => []),
            [ScoreBid.ValueField] = Several(_ => []),
            [NameContract.ContractField] = new(form => [ContractToName.PartOf(form)]),
            [AttachCaseDocument.RecordField] = new(form => [ListOf(AttachCaseDocument.RecordField, form, "The case as a whole", CaseOptions.Entries)]),
            [AttachCaseDocument.ReplacesField] = new(form => CaseOptions.Documents(form).Any() ? [ListOf(AttachCaseDocument.ReplacesField, form, "None: it is a new document", CaseOptions.Documents)] : []),
            [AttachCaseDocument.TitleField] = new(form =>
            [
                FieldParts.Of(AskedField.Of(AttachCaseDocument.TitleField) with { Label = "Title (optional)", Hint = "Without one it is called as the file is", Value = form.Value(AttachCaseDocument.TitleField) }, null, []),
            ]),
            [AttachCaseDocument.DocumentField] = new(form =>
            [
                new FormPart("_FileInput", new FileInput(AttachCaseDocument.DocumentField.Name, AttachCaseDocument.DocumentField.Label)
                {
                    Hint = "PDF, Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), PNG, JPEG, plain text or CSV, up to 25 MB",
                    AsksAgain = form.IsFilledIn,
                    TakesSeveral = true,
                }),
            ])
            { Read = _ => null },
            [AddNote.KindField] = new(form => NoteKindOf(form) is { } kind
                ? [new FormPart("_FixedChoice", new FixedChoice(AddNote.KindField.Name, AddNote.KindField.Label, ExchangeNames.Of(kind), ChoiceLabels.Label(kind)))]
                : []),
            [AddNote.TextField] = new(form => NoteKindOf(form) == NoteKind.ActionDone
                ? [FieldParts.Of(AskedField.Of(AddNote.TextField) with { Label = "How it was done", Value = form.Value(AddNote.TextField) }, null, [])]
                : null),
            [AddNote.RecordField] = new(form => NoteKindOf(form) == NoteKind.ActionDone
                ? [FieldParts.Of(AskedField.Of(AddNote.RecordField) with { Label = AddNote.RecordField.Label, Value = form.Value(AddNote.RecordField) }, [.. CaseOptions.Departures(form, DepartureState.Breach)], [])]
                : []),
        },
        Dependents =
        [
            .. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Steps).SelectMany(step => step.Conditional)
                .DistinctBy(one => one.Field)
                .Select(one => new DependentField(one.Choice, one.Words, one.Field)),
            new(RecordBoardDecision.DecisionField, [ExchangeNames.Of(BoardOutcome.Approved)], RecordBoardDecision.ConditionsField),
            new(RecordAssurance.OutcomeField, [ExchangeNames.Of(AssuranceOutcome.Conditional)], RecordAssurance.ConditionsField),
            new(RecordAssurance.OutcomeField, [ExchangeNames.Of(AssuranceOutcome.Conditional)], RecordAssurance.StaffConditionsField),
            new(RecordAssurance.OutcomeField, [ExchangeNames.Of(AssuranceOutcome.Conditional)], RecordAssurance.ConditionsDueField),
            new(RecordAssurance.MechanismField, [ExchangeNames.Of(Mechanism.PartnershipForum)], RecordAssurance.ForumViewField),
            new(DealWithDeparture.OutcomeField, [ExchangeNames.Of(DepartureOutcome.Breach)], DealWithDeparture.RequiredActionField),
            new(DealWithDeparture.OutcomeField, [ExchangeNames.Of(DepartureOutcome.Breach)], DealWithDeparture.ActionDueField),
            new(RespondAsStaffSide.ViewField, [ExchangeNames.Of(StaffSideView.Disputed)], RespondAsStaffSide.AccountField)
            {
                Hint = "What in the record is not so. Everybody who sees the engagement sees this beside it",
            },
        ],
    };

    /// <summary>What a note says beside its text: the staff side's one thing alone, the commissioner's what the link to the form says.</summary>
    public static NoteKind? NoteKindOf(HistoryForm<CaseOverview> form) =>
        form.Overview.Permissions.Union is not null ? NoteKind.NotEngaged
        : form.Value(AddNote.KindField) == ExchangeNames.Of(NoteKind.ActionDone) ? NoteKind.ActionDone
        : null;

    /// <summary>A list that begins with what is meant where nothing is chosen.</summary>
    private static FormPart ListOf(Field field, HistoryForm<CaseOverview> form, string blank, Func<HistoryForm<CaseOverview>, IEnumerable<Option>> options) =>
        new("_Select", new Select(field.Name, field.Label, [.. options(form)]) { Blank = blank, Hint = field.Hint, Value = form.Value(field) });

    /// <summary>Asked for of several things at once, but not where one entry is corrected.</summary>
    private static FieldInput<CaseOverview> Several(Func<HistoryForm<CaseOverview>, IReadOnlyList<FormPart>> draw) => new(form => form.IsCorrection ? null : draw(form));
}
