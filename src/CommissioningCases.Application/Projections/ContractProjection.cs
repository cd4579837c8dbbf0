namespace CommissioningCases.Application.Projections;

/// <summary>The rows of a contract.</summary>
internal static class ContractProjection
{
    public static IEnumerable<IProjectionRow> Of(CaseState state, ContractFile file, KnownBodies bodies)
    {
        List<MonitoringPrompt> prompts = [.. file.Prompts];
        return
        [
            Contract(state, file, prompts, bodies),
            .. prompts.Select(prompt => Prompt(state, file, prompt, bodies)),
            .. file.Measures.Select(measure => MeasureUsed.Of(state.History.Id, measure, file.Pct, CaseProjections.ShaOf(file.Pct, bodies))),
        ];
    }

    private static ContractPrompt Prompt(CaseState state, ContractFile file, MonitoringPrompt prompt, KnownBodies bodies) => new()
    {
        CaseId = state.History.Id,
        Number = prompt.Asked.Mark.Number,
        Measure = prompt.Measure.Details.Name,
        Value = EnglishFormat.Amount(prompt.Asked.Details.Value, prompt.Measure.Details.Unit),
        Until = prompt.Asked.Details.Until,
        Reason = ExchangeNames.Of(prompt.Reason),
        AskedOn = prompt.Asked.On,
        Due = prompt.Due,
        AnsweredOn = prompt.Answered?.On,
        Answer = prompt.Answered is { Details.Answer: var answer } ? ExchangeNames.Of(answer) : null,
        Lead = file.Lead,
        Pct = file.Pct,
        Sha = CaseProjections.ShaOf(file.Pct, bodies),
    };

    private static RegisteredContract Contract(CaseState state, ContractFile file, List<MonitoringPrompt> prompts, KnownBodies bodies) => new()
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
        MeasuredUntil = file.MeasuredUntil,
        OpenPrompts = prompts.Count(prompt => prompt.Answered is null),
        Words = string.Join('\n', [state.History.Name, file.Number ?? "", .. file.Services]),
        Pct = file.Pct,
        Sha = CaseProjections.ShaOf(file.Pct, bodies),
        LastNumber = state.LastNumber,
        LastOn = state.LastOn,
        LastRecordedAt = state.LastRecordedAt,
        Edition = file.Edition,
    };
}
