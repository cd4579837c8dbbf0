namespace CommissioningCases.Application.Notifications;

/// <summary>An entry that was accepted, and what it made of its history.</summary>
/// <param name="By">The role of whoever recorded it.</param>
internal sealed record ToldEntry(Entry Entry, HistoryFile File, Role By);

/// <summary>That entries of one action are told of, as one kind of notification.</summary>
/// <param name="Action">The action's name.</param>
/// <param name="Told">Which of its kind it is, in a few words, which hold nothing of the entry itself; null where there is one alone.</param>
internal sealed record NotificationRule(NotificationKind Kind, string Action, string? Told, Func<HistoryAction, ToldEntry, Audience> AudienceOf)
{
    /// <summary>Another edition of the rules may have an action of its own by that name: of it nobody is told here.</summary>
    public static NotificationRule On<TAction>(NotificationKind kind, ActionDefinition definition, string? told, Func<TAction, ToldEntry, Audience> audienceOf)
        where TAction : HistoryAction => new(kind, definition.Name, told, (action, entry) => action is TAction its ? audienceOf(its, entry) : Audience.Nobody);

    /// <summary>The same for cases.</summary>
    public static NotificationRule OnCase<TAction>(NotificationKind kind, ActionDefinition<CaseFile> definition, string? told, Func<TAction, CaseFile, Audience> audienceOf)
        where TAction : HistoryAction<CaseFile> => On<TAction>(kind, definition, told, (action, entry) => audienceOf(action, (CaseFile)entry.File));

    /// <summary>The same for what the SHA's reviewer says of a case, and nobody for the SHA.</summary>
    public static NotificationRule OnSha(NotificationKind kind, ActionDefinition<CaseFile> definition, string? told) =>
        new(kind, definition.Name, told, (_, entry) => entry.By == Role.ShaReviewer ? Audience.OwnerOf((CaseFile)entry.File) : Audience.Nobody);
}

/// <summary>
/// Of which entries people are told, and who is. A line is all that a new kind needs. Nobody is told of what they did themselves, nor of a case that they may not see: that holds for
/// all of them. What unions are told of, they see: whole, or the part of which they are told.
/// </summary>
internal static class NotificationRules
{
    public static IReadOnlyList<NotificationRule> All { get; } =
    [
        NotificationRule.OnCase<AssignOwner>(NotificationKind.Assigned, AssignOwner.Definition, told: null, (assigned, _) => Audience.Named(assigned.Owner)),
        NotificationRule.On<AssignAssessors>(NotificationKind.Assigned, AssignAssessors.Definition, "applications to assess", (assigned, _) => Audience.Named(assigned.First, assigned.Second)),

        NotificationRule.OnSha(NotificationKind.Answered, RecordAssurance.Definition, "on an assurance"),
        NotificationRule.OnSha(NotificationKind.Answered, MeetConditions.Definition, "conditions are met"),
        NotificationRule.OnCase<RecordAssurance>(NotificationKind.StaffConditions, RecordAssurance.Definition, "an assurance was given under them", (assurance, _) => assurance.StaffConditions is null ? Audience.Nobody : Audience.All(Role.UnionRepresentative)),
        NotificationRule.OnCase<MeetConditions>(NotificationKind.StaffConditions, MeetConditions.Definition, "they are met", (met, file) => met.SeenByUnions(file).IsNothing ? Audience.Nobody : Audience.All(Role.UnionRepresentative)),
        NotificationRule.OnSha(NotificationKind.Answered, RecordDirection.Definition, "a direction"),

        NotificationRule.OnCase<RecordBoardDecision>(NotificationKind.BoardDecided, RecordBoardDecision.Definition, "on a key step", (_, file) => Audience.OwnerOf(file)),

        NotificationRule.OnCase<ProposeStep>(NotificationKind.AnswerAsked, ProposeStep.Definition, "a key step is proposed", (_, _) => Audience.All(Role.BoardSecretary)),
        NotificationRule.OnCase<RequestReview>(NotificationKind.AnswerAsked, RequestReview.Definition, "an assurance is asked for", (request, file) => file.ReviewedMechanisms.Any(reviewed => reviewed.Mechanism == request.Mechanism) ? Audience.All(Role.ShaReviewer) : Audience.Nobody),
        NotificationRule.OnCase<AskQuestion>(NotificationKind.AnswerAsked, AskQuestion.Definition, "the SHA asks a question", (_, file) => Audience.OwnerOf(file)),
        NotificationRule.OnCase<AnswerQuestion>(NotificationKind.QuestionAnswered, AnswerQuestion.Definition, told: null, (answer, file) => AskerOf(file, answer.Record)),
        NotificationRule.OnCase<RecordEngagement>(NotificationKind.AnswerAsked, RecordEngagement.Definition, "a departure is recorded", (engagement, _) => engagement.Departure is null ? Audience.Nobody : Audience.All(Role.ShaReviewer)),
        NotificationRule.OnCase<ExplainDeparture>(NotificationKind.AnswerAsked, ExplainDeparture.Definition, "a departure is explained further", (_, _) => Audience.All(Role.ShaReviewer)),
        NotificationRule.OnCase<AddNote>(NotificationKind.AnswerAsked, AddNote.Definition, "a required action is reported done", (note, _) => note.Kind == NoteKind.ActionDone ? Audience.All(Role.ShaReviewer) : Audience.Nobody),

        NotificationRule.On<RecordContractMeasurement>(NotificationKind.AnswerAsked, RecordContractMeasurement.Definition, "a measurement asks what will be done", (_, entry) => Asks(entry) ? Audience.LeadOf((ContractFile)entry.File) : Audience.Nobody),

        NotificationRule.OnCase<RespondAsStaffSide>(NotificationKind.Dispute, RespondAsStaffSide.Definition, "an engagement is disputed", (response, file) => response.View == StaffSideView.Disputed ? Audience.OwnerOf(file) : Audience.Nobody),
        NotificationRule.OnCase<RespondAsProvider>(NotificationKind.Dispute, RespondAsProvider.Definition, "a provider says otherwise", (response, file) => response.View == ProviderWord.Disputed ? Audience.OwnerOf(file) : Audience.Nobody),
        NotificationRule.OnCase<RespondAsProvider>(NotificationKind.ProviderAnswered, RespondAsProvider.Definition, "it confirms what was recorded", (response, file) => response.View == ProviderWord.Confirmed ? Audience.OwnerOf(file) : Audience.Nobody),
        NotificationRule.On<AttachCaseDocument>(NotificationKind.ProviderAnswered, AttachCaseDocument.Definition, "it has sent a document", (_, entry) => entry.By == Role.Provider ? Audience.OwnerOf((CaseFile)entry.File) : Audience.Nobody),
        NotificationRule.OnCase<AddNote>(NotificationKind.Dispute, AddNote.Definition, "staff were not engaged", (note, file) => note.Kind == NoteKind.NotEngaged ? Audience.OwnerOf(file) : Audience.Nobody),
        NotificationRule.OnCase<AnswerDispute>(NotificationKind.Dispute, AnswerDispute.Definition, "the commissioner has replied", (reply, file) => DisputersOf(file, reply.Record).And(Audience.All(Role.ShaReviewer))),
        NotificationRule.OnCase<SettleDispute>(NotificationKind.Dispute, SettleDispute.Definition, "the SHA has settled it", (settled, file) => DisputersOf(file, settled.Record).And(Audience.OwnerOf(file))),

        NotificationRule.OnCase<DealWithDeparture>(NotificationKind.DepartureDealtWith, DealWithDeparture.Definition, "the SHA has decided on it", (_, file) => Audience.OwnerOf(file)),
        NotificationRule.OnCase<CompleteAction>(NotificationKind.DepartureDealtWith, CompleteAction.Definition, "what was required is confirmed as done", (_, file) => Audience.OwnerOf(file)),
    ];

    private static readonly string Imported = ExchangeNames.Of(Role.Administrator);

    /// <summary>Which of its kind a notification is, in a few words.</summary>
    /// <param name="action">Of the entry of which it tells; null where it tells of none.</param>
    /// <returns>Null where there is nothing to say.</returns>
    public static string? ToldOf(NotificationKind kind, string? action) => action is null ? null : ByAction[action].FirstOrDefault(rule => rule.Kind == kind)?.Told;

    private static readonly ILookup<string, NotificationRule> ByAction = All.ToLookup(rule => rule.Action, StringComparer.Ordinal);

    /// <summary>Who is told of an entry, by the kind of the notification.</summary>
    /// <param name="after">The history after it.</param>
    public static IEnumerable<(NotificationKind Kind, Audience Audience)> Of(Entry entry, CaseState after)
    {
        var rules = ByAction[entry.Do];
        if (!IsNews(entry) || !rules.Any() || after.File is not { } file || file.Kind.Read(file, entry.Do, entry.ReadFields()) is not { } action)
        {
            return [];
        }

        var told = new ToldEntry(entry, file, WordConverter.Parse<Role>(entry.Role));
        return [.. rules.Select(rule => (rule.Kind, rule.AudienceOf(action, told))).Where(one => !one.Item2.IsNobody)];
    }

    /// <summary>Whether anybody is told of it: not of what was refused, nor of what an administrator imports, which happened long ago, and elsewhere.</summary>
    public static bool IsNews(Entry entry) => entry.IsAccepted && entry.Role != Imported;

    /// <summary>Whether a measurement of a contract asks what will be done.</summary>
    private static bool Asks(ToldEntry told) => ((ContractFile)told.File).OpenPrompts.Any(prompt => prompt.Asked.Mark.Number == told.Entry.Number);

    /// <summary>The reviewer who asked.</summary>
    private static Audience AskerOf(CaseFile file, string record) => file.NumberOf(record) is { } question ? Audience.WhoeverRecorded([question]) : Audience.Nobody;

    /// <summary>The representatives who disputed the record of an engagement.</summary>
    private static Audience DisputersOf(CaseFile file, string record) => Audience.WhoeverRecorded(
        file.StaffResponses.Where(response => response.IsDispute && response.Record == file.NumberOf(record)).Select(response => response.Mark.Number));
}
