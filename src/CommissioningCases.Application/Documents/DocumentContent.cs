namespace CommissioningCases.Application.Documents;

/// <summary>A document and what it holds, which comes out of the database as it is read. Whoever opened it disposes it.</summary>
public sealed record DocumentContent(Document Document, Stream Content);
