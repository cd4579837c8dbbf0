using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Domain.Choice;

/// <summary>The name by which actions call a record of a programme: its own id, or one made from its entry's number.</summary>
internal static class RecordName
{
    public static string Of(EntryMark mark) => mark.Id ?? StrikeableFact.RecordIdOf(mark.Number);
}
