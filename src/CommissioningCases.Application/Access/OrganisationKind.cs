namespace CommissioningCases.Application.Access;

public enum OrganisationKind
{
    Pct,
    Provider,
    Sha,
    Cluster,
}
