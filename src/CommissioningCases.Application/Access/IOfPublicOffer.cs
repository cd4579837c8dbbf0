namespace CommissioningCases.Application.Access;

/// <summary>A request of somebody without an account, by the public page of an offer. The database shows it that offer where its cluster has published it, and nothing of whoever may be signed in.</summary>
public interface IOfPublicOffer
{
    Guid Offer { get; }
}
