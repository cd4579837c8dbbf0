namespace CommissioningCases.Domain.Cases;

/// <summary>Facts of a case in words.</summary>
public static class FactSentences
{
    /// <summary>A fact that can be struck, as the sentence of the entry that records it.</summary>
    public static Sentence Tell(this StrikeableFact fact, CaseFile file, Names names) => fact.Action.Tell(new Telling<CaseFile>(file, fact.Mark.Number, names));

    /// <summary>The fact that an action names.</summary>
    internal static string Fact(this Telling<CaseFile> telling, string record) => telling.File.FindTold(record) is var (mark, action)
        ? $": entry {mark.Number} of {EnglishFormat.Day(mark.On)}, “{action.Tell(telling with { Number = mark.Number }).Words}”"
        : $": {record}";

    /// <summary>What is told of the record of that name: a fact, struck or not, or a step that was taken. Null when there is none.</summary>
    private static (EntryMark Mark, HistoryAction<CaseFile> Action)? FindTold(this CaseFile file, string record) =>
        file.FindRecorded(record) is { } fact ? (fact.Mark, fact.Action)
        : file.NumberOf(record) is { } number && file.StepsTaken.Find(taken => taken.Mark.Number == number) is { } step ? (step.Mark, step.Details)
        : null;
}
