// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IClaims} from "../interfaces/IClaims.sol";
import {IEpochs} from "../interfaces/IEpochs.sol";
import {IFraudJudge} from "../interfaces/IFraudJudge.sol";
import {Line} from "./Line.sol";
import {LineFrauds} from "./LineFrauds.sol";

/// @title Claims of vouchers that their epochs have not settled, over their storage
library Claims {
    using Line for bytes;

    struct State {
        mapping(uint256 laneAndSeq => IClaims.ClaimView) claims;
        mapping(uint32 lane => uint32) open;
    }

    function add(State storage self, uint32 lane, uint48 seq, IClaims.PaymentLine calldata line) internal {
        IClaims.ClaimView storage found = self.claims[keyOf(lane, seq)];
        require(found.amount == 0, IClaims.ClaimExists(lane, seq));
        (found.epoch, found.node, found.market) = (line.epoch, line.node, line.market);
        found.amount = line.amount;
        ++self.open[lane];
        emit IClaims.Claimed(lane, seq, line.node, line.epoch, line.amount);
    }

    /// @notice A claim that is not paid.
    function requireOpen(State storage self, uint32 lane, uint48 seq)
        internal
        view
        returns (IClaims.ClaimView storage found)
    {
        found = self.claims[keyOf(lane, seq)];
        require(found.amount != 0 && !found.paid, IClaims.ClaimUnknown(lane, seq));
    }

    function close(State storage self, uint32 lane, uint48 seq) internal {
        self.claims[keyOf(lane, seq)].paid = true;
        --self.open[lane];
    }

    function read(State storage self, uint32 lane, uint48 seq) internal view returns (IClaims.ClaimView memory) {
        return self.claims[keyOf(lane, seq)];
    }

    /// @notice Requires that an epoch's order by lane has no voucher with this number of the lane: it would stand between the
    /// two leaves.
    function requireAbsent(
        IEpochs.Header calldata header,
        IFraudJudge.Opening[2] memory neighbours,
        uint32 lane,
        uint48 seq
    ) internal pure {
        (IFraudJudge.Opening memory before, IFraudJudge.Opening memory next) = (neighbours[0], neighbours[1]);
        (bool first, bool last) = (before.leaf.length == 0, next.leaf.length == 0);
        uint256 key = keyOf(lane, seq);
        bool absent = !first || !last;
        if (!first) {
            LineFrauds.requireByLane(header, before);
            absent = before.leaf.laneKey() < key;
        }
        if (!last) {
            LineFrauds.requireByLane(header, next);
            absent = absent && key < next.leaf.laneKey();
        }
        uint256 place = first ? 0 : uint256(before.index) + 1;
        absent = absent && place == (last ? header.count : next.index);
        require(absent, IClaims.VoucherNotAbsent(lane, seq));
    }

    function keyOf(uint32 lane, uint48 seq) private pure returns (uint256) {
        return uint256(lane) << 48 | seq;
    }
}
