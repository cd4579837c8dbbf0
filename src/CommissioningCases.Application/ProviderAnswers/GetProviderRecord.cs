using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>Something recorded of providers, as they will be shown it if they are asked, and who was asked about it before.</summary>
/// <param name="Entry">Number of the entry.</param>
[Allow(Role.Commissioner)]
public sealed record GetProviderRecord(string Reference, int Entry) : IRequest<RecordToAsk>;

/// <param name="Shown">What each provider is shown, by its code.</param>
/// <param name="Addresses">Where people of the trust have last written to each of these providers, by its code.</param>
/// <param name="Asked">Those who were asked about it, the latest first.</param>
/// <param name="SendsMail">Whether the service sends mail, so that anybody can be asked.</param>
public sealed record RecordToAsk(
    CaseView View, ProviderRecord Record, IReadOnlyDictionary<string, AskedRecord> Shown, IReadOnlyDictionary<string, string> Addresses, IReadOnlyList<AskedProvider> Asked, bool SendsMail);

internal sealed class GetProviderRecordHandler(CasesDbContext db, MailSettings settings, ISender sender) : IRequestHandler<GetProviderRecord, RecordToAsk>
{
    public async Task<RecordToAsk> Handle(GetProviderRecord request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        var record = view.File.FindProviderRecord(RecordName.Of(request.Entry)) ?? throw new NotFoundException($"Nobody can be asked about entry {request.Entry} of {request.Reference}.");
        return new RecordToAsk(
            view,
            record,
            record.Providers.ToDictionary(provider => provider, provider => AskedRecords.Of(view, record, provider)),
            await AddressesAsync(record.Providers, view.File.Logged.Pct, cancellationToken),
            (await sender.Send(new GetAskedProviders(request.Reference, request.Entry), cancellationToken)).Asked,
            settings.IsOn);
    }

    /// <summary>Of each provider the address of the last question that people of that trust put to it.</summary>
    private async Task<Dictionary<string, string>> AddressesAsync(IReadOnlyList<string> providers, string pct, CancellationToken cancellationToken)
    {
        string[] codes = [.. providers];
        var rows = await db.Database.SqlQuery<KnownAddress>($"""
            select distinct on (q.provider) q.provider as "Provider", q.address as "Address"
            from provider_questions q join case_summaries s on s.case_id = q.case_id
            where q.provider = any({codes}) and s.pct = {pct}
            order by q.provider, q.asked_at desc
            """).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Provider, row => row.Address);
    }

    private sealed record KnownAddress(string Provider, string Address);
}
