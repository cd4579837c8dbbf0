using System.Text.Json;
using Npgsql;

namespace CommissioningCases.Application.PublicOffers;

/// <summary>What becomes of the public page of an offer about which a question is answered: it shows both.</summary>
internal static class ClarifiedOffers
{
    /// <param name="after">The history after the entry.</param>
    public static IEnumerable<NpgsqlBatchCommand> Of(Entry entry, HistoryFile? after) =>
        entry.IsAccepted && entry.Do == ClarifyOffer.Definition.Name && after is ProgrammeFile file
            ? file.Services.Values.SelectMany(service => service.Offers).Where(offer => offer.Clarifications.Exists(one => one.Mark.Number == entry.Number)).Select(offer => Shown(entry.CaseId, offer))
            : [];

    private static NpgsqlBatchCommand Shown(Guid id, Offer offer) =>
        new($"update public_offers set shown = jsonb_set(shown, '{{{nameof(OfferShown.Clarifications)}}}', $3::jsonb) where case_id = $1 and entry = $2")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = id },
                new NpgsqlParameter<int> { TypedValue = offer.Mark.Number },
                new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(OfferShown.Of(offer), JsonSerializerOptions.Default) },
            },
        };
}
