namespace CommissioningCases.Domain.Cases;

/// <summary>Facts of a case in words.</summary>
public static class FactSentences
{
    /// <summary>A fact that can be struck, as the sentence of the entry that records it.</summary>
    public static Sentence Tell(this StrikeableFact fact, CaseFile file, Names names) => fact.Action.Tell(new Telling<CaseFile>(file, fact.Mark.Number, names));

    /// <summary>The fact that an action names.</summary>
    internal static string Fact(this Telling<CaseFile> telling, string record) => telling.File.FindRecorded(record) is { } fact
        ? $": entry {fact.Mark.Number} of {EnglishFormat.Day(fact.On)}, “{fact.Tell(telling.File, telling.Names).Words}”"
        : $": {record}";
}
