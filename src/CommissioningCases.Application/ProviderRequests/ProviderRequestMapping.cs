using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.ProviderRequests;

internal sealed class ProviderRequestMapping : IEntityTypeConfiguration<ProviderRequest>
{
    public void Configure(EntityTypeBuilder<ProviderRequest> request)
    {
        request.ToTable("provider_requests");
        request.HasKey(r => r.Number);
        request.Property(r => r.Number).UseIdentityByDefaultColumn();
        request.HasIndex(r => r.AttemptId).IsUnique().HasDatabaseName("provider_requests_attempt");
        request.HasIndex(r => r.Number).HasFilter("answered_at is null").HasDatabaseName("provider_requests_open");
        request.HasIndex(r => new { r.Trust, r.Number }).HasDatabaseName("provider_requests_trust");
        request.NameColumnsInSnakeCase();
    }
}
