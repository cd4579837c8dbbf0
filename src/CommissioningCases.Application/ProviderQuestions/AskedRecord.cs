namespace CommissioningCases.Application.ProviderQuestions;

/// <summary>What a provider is shown of what was recorded of it.</summary>
/// <param name="Trust">Name of the Primary Care Trust that asks.</param>
/// <param name="Provider">Name of the provider.</param>
/// <param name="Service">The service that the case is about.</param>
/// <param name="Entries">What was recorded, the first first: a chance and how it was judged, say.</param>
public sealed record AskedRecord(string Trust, string Provider, string Service, IReadOnlyList<AskedEntry> Entries);

/// <param name="Sentence">What was recorded, as the history tells it.</param>
/// <param name="Details">What belongs to it but makes no sentence.</param>
public sealed record AskedEntry(DateOnly On, string Sentence, IReadOnlyList<Detail> Details);
