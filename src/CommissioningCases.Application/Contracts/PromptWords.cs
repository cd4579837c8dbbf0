namespace CommissioningCases.Application.Contracts;

/// <summary>What a measurement that asks what will be done says, in words.</summary>
public static class PromptWords
{
    /// <summary>So many values before it are told.</summary>
    private const int Before = 6;

    /// <summary>The concern of a case that is begun because of it, with the values before it.</summary>
    public static string Concern(ContractFile file, MonitoringPrompt prompt)
    {
        var (measure, asked) = (prompt.Measure.Details, prompt.Asked.Details);
        var earlier = file.MeasurementsOf(measure.Measure).TakeWhile(one => one.Mark.Number != prompt.Asked.Mark.Number).TakeLast(Before)
            .Select(one => $"{EnglishFormat.Amount(one.Details.Value, measure.Unit)} ({EnglishFormat.Span(one.Details.From, one.Details.Until)})").ToList();
        return $"{measure.Name}: {EnglishFormat.Amount(asked.Value, measure.Unit)} ({EnglishFormat.Span(asked.From, asked.Until)}), against a target of {EnglishFormat.Amount(measure.Target, measure.Unit)} and a threshold of {EnglishFormat.Amount(measure.Threshold, measure.Unit)}. {ChoiceLabels.Label(prompt.Reason)}."
            + (earlier.Count == 0 ? "" : $" Before it: {EnglishFormat.List(earlier)}.");
    }
}
