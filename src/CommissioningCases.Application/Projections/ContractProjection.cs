namespace CommissioningCases.Application.Projections;

/// <summary>The row of a contract.</summary>
internal static class ContractProjection
{
    public static RegisteredContract Of(CaseState state, ContractFile file, KnownBodies bodies) => new()
    {
        CaseId = state.History.Id,
        Name = state.History.Name,
        Provider = file.Provider,
        Services = [.. file.Services],
        Type = ExchangeNames.Of(file.Type),
        Number = file.Number is { } number ? IndexedText.StartOf(number) : null,
        FromDay = file.From,
        LastDay = file.End?.Ends ?? file.Until ?? RegisteredContract.NoLastDay,
        Ends = file.End?.Ends,
        SupersededBy = file.End?.By,
        ValueBand = file.Value is { } value ? ExchangeNames.Of(value) : null,
        NoticeMonths = file.NoticeMonths,
        Lead = file.Lead,
        Measures = file.Measures.Count,
        Words = string.Join('\n', [state.History.Name, file.Number ?? "", .. file.Services]),
        Pct = file.Pct,
        Sha = CaseProjections.ShaOf(file.Pct, bodies),
        LastNumber = state.LastNumber,
        LastOn = state.LastOn,
        LastRecordedAt = state.LastRecordedAt,
        Edition = file.Edition,
    };
}
