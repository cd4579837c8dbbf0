namespace CommissioningCases.Web.Features.Cases;

/// <summary>The addresses of a case's pages.</summary>
public sealed class CaseLinks(string reference)
{
    public string Page { get; } = Links.Case.To(reference);

    public string History => Links.CaseHistory.To(reference);

    /// <summary>The entries of one kind.</summary>
    public string HistoryOf(EntryKind kind) => $"{History}?kind={kind.ToString().ToLowerInvariant()}";

    /// <summary>The case as a picture.</summary>
    public string Timeline => Links.CaseTimeline.To(reference);

    /// <summary>What is due, as a file for a calendar.</summary>
    public string Deadlines => Links.CaseDeadlines.To(reference);

    /// <summary>The documents on the case's page.</summary>
    public string Documents => $"{Page}#documents";

    /// <summary>A document as a file to keep.</summary>
    /// <param name="entry">The entry that put it to the case.</param>
    public string Document(int entry) => Links.CaseDocument.To(reference, entry);

    /// <summary>A document as browsers show it.</summary>
    public string ShowDocument(int entry) => Links.CaseDocumentShown.To(reference, entry);

    /// <summary>The form by which a document is put to the case, or to the entry of that number.</summary>
    public string Attach(int? entry = null) => entry is { } number
        ? $"{Links.CaseAttach.To(reference)}?{AttachCaseDocument.RecordField.Name}={RecordName.Of(number)}"
        : Links.CaseAttach.To(reference);

    /// <summary>Where the letter is written that an entry asks for.</summary>
    public string Letter(int entry) => Links.CaseLetter.To(reference, entry);

    /// <summary>The case on paper, with its history.</summary>
    public string Paper => Links.CasePaper.To(reference);

    /// <summary>What the record shows of providers and staff.</summary>
    public string StaffEvidence => Links.StaffEvidence.To(reference);

    /// <summary>Where an evidence pack is made.</summary>
    public string Proof => Links.CaseProof.To(reference);

    /// <summary>The case as the SHA's reviewer sees it.</summary>
    public string Review => Links.CaseReview.To(reference);

    /// <summary>One entry of the history.</summary>
    public string Entry(int number) => $"{History}?entry={number}#entry-{number}";

    public string Record(string action) => Links.CaseRecord.To(reference, action);

    /// <summary>The form that a requirement asks for, with what is known filled in.</summary>
    public string Record(Prompt prompt) => prompt.Filled.Count == 0
        ? Record(prompt.Action.Name)
        : $"{Record(prompt.Action.Name)}?{string.Join('&', prompt.Filled.Select(filled => $"{filled.Field.Name}={Uri.EscapeDataString(filled.Value)}"))}";

    /// <summary>The form that strikes a fact.</summary>
    public string Strike(string record) => $"{Record(Domain.Cases.Strike.Definition.Name)}?{Domain.Cases.Strike.RecordField.Name}={Uri.EscapeDataString(record)}";

    /// <summary>The paper on a key step that goes to the board.</summary>
    public string BoardPaper(string step) => Links.BoardPaper.To(reference, step);

    /// <summary>The form of the board's decision on a key step.</summary>
    public string BoardDecision(string step) => $"{Record(RecordBoardDecision.Definition.Name)}?{RecordBoardDecision.StepField.Name}={Uri.EscapeDataString(step)}";

    /// <summary>The form by which the staff side agrees or disputes the record of an engagement.</summary>
    public string StaffSideResponse(string record) =>
        $"{Record(RespondAsStaffSide.Definition.Name)}?{RespondAsStaffSide.RecordField.Name}={Uri.EscapeDataString(record)}";

    /// <summary>Where a provider is asked about what that entry records.</summary>
    public string AskProvider(int entry) => Links.AskProvider.To(reference, entry);

    /// <summary>Who was asked about what that entry records.</summary>
    public string AskedProvider(int entry) => Links.AskedProvider.To(reference, entry);

    /// <summary>The engagement register with this case alone.</summary>
    public string Engagement => $"{Links.Engagements}?case={Uri.EscapeDataString(reference)}";

    /// <summary>The form on which an assurance of that mechanism is recorded.</summary>
    public string Assure(Mechanism mechanism) => Filled(RecordAssurance.Definition, RecordAssurance.MechanismField, ExchangeNames.Of(mechanism));

    /// <summary>The same form, for somebody who looks after what waits and goes on to the next of it.</summary>
    public string AssureFromQueue(Mechanism mechanism) => $"{Assure(mechanism)}&{RecordModel.QueueWord}=waiting";

    /// <summary>The form on which the SHA is asked for an assurance.</summary>
    public string Ask(Mechanism mechanism) => Filled(RequestReview.Definition, RequestReview.MechanismField, ExchangeNames.Of(mechanism));

    /// <summary>The form on which the conditions of an assurance are recorded as met.</summary>
    public string MeetConditions(string record) => Filled(Domain.Cases.MeetConditions.Definition, Domain.Cases.MeetConditions.RecordField, record);

    /// <summary>The form on which a departure is dealt with.</summary>
    public string Deal(string record) => Filled(DealWithDeparture.Definition, DealWithDeparture.RecordField, record);

    /// <summary>The form on which a departure is explained further.</summary>
    public string Explain(string record) => Filled(ExplainDeparture.Definition, ExplainDeparture.RecordField, record);

    /// <summary>The form on which the commissioner says that what a breach requires is done.</summary>
    public string ReportDone(string record) => Record(new Prompt(AddNote.Definition, "")
    {
        Filled = [(AddNote.KindField, ExchangeNames.Of(NoteKind.ActionDone)), (AddNote.RecordField, record)],
    });

    /// <summary>The form on which it is confirmed that what a breach requires was done.</summary>
    public string Complete(string record) => Filled(CompleteAction.Definition, CompleteAction.RecordField, record);

    /// <summary>The form on which the commissioner replies to a dispute of the staff side.</summary>
    public string AnswerDispute(string record) => Filled(Domain.Cases.AnswerDispute.Definition, Domain.Cases.AnswerDispute.RecordField, record);

    /// <summary>The form on which the commissioner answers a question of the SHA.</summary>
    public string AnswerQuestion(string record) => Filled(Domain.Cases.AnswerQuestion.Definition, Domain.Cases.AnswerQuestion.RecordField, record);

    /// <summary>The form on which the SHA settles a dispute of the staff side.</summary>
    public string SettleDispute(string record) => Filled(Domain.Cases.SettleDispute.Definition, Domain.Cases.SettleDispute.RecordField, record);

    /// <summary>The form that strikes an entry and records it anew, filled in with what it recorded.</summary>
    public string Correct(int entry) => Links.CaseCorrection.To(reference, entry);

    /// <summary>The form that asks for every assurance that the case will need.</summary>
    public string AskAll => Links.CaseAssurances.To(reference);

    /// <summary>The form for whoever has the next word on a departure; null where the person has not.</summary>
    /// <param name="isReported">Whether the commissioner has said already that what a breach requires is done.</param>
    public (string Text, string Address)? NextWord(DepartureState state, string record, bool isReported, Permissions permissions) => state switch
    {
        DepartureState.Open when permissions.MayRecord(DealWithDeparture.Definition) =>
            ("Deal with this departure", Deal(record)),
        DepartureState.Breach when permissions.MayRecord(CompleteAction.Definition) =>
            ("Confirm that the required action is done", Complete(record)),
        DepartureState.Breach when !isReported && permissions.MayRecord(AddNote.Definition) && permissions.Union is null =>
            ("Report that the required action is done", ReportDone(record)),
        DepartureState.MoreAsked when permissions.MayRecord(ExplainDeparture.Definition) =>
            ("Explain this departure further", Explain(record)),
        _ => null,
    };

    public string Step(string step) => Links.CaseStep.To(reference, step);

    /// <summary>The form that puts a key step to the board.</summary>
    public string Propose(string step) => Links.CasePropose.To(reference, step);

    /// <summary>The reference in a route value, in which the framework leaves an escaped slash as it is.</summary>
    public static string ReferenceOf(string routeValue) => routeValue.Replace("%2F", Links.Start, StringComparison.OrdinalIgnoreCase);

    private string Filled(ActionDefinition action, Field field, string value) => Record(new Prompt(action, "") { Filled = [(field, value)] });
}
