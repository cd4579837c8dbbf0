using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Store;

internal sealed class AccountHolderMapping : IEntityTypeConfiguration<AccountHolder>
{
    public void Configure(EntityTypeBuilder<AccountHolder> holder)
    {
        holder.ToView("account_holders");
        holder.Property(h => h.Role).HasConversion<WordConverter<Role>>();
        holder.NameColumnsInSnakeCase();
    }
}
